package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.config.HttpModule;
import dev.exporterkit.samples.blackbox.config.Proxy;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import dev.exporterkit.samples.blackbox.tls.TlsClient;
import dev.exporterkit.samples.blackbox.tls.TlsSheet;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;
import okhttp3.Authenticator;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** One request to one server: how to reach it, and which certificates to trust. */
final class Hop {
  private static final int LOGIN_WANTED = 407;
  private static final ConnectionSpec WHATEVER_JAVA_HAS =
      new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
          .allEnabledTlsVersions()
          .allEnabledCipherSuites()
          .build();

  private final HttpModule module;
  private final HttpAddress address;
  private final OkHttpClient.Builder client;
  private HttpAddress requested;
  private @Nullable LenientTls tls;

  /** Prepares a request to an address that has not been resolved yet. */
  Hop(OkHttpClient client, HttpModule module, HttpAddress address) {
    this.client = client.newBuilder().followRedirects(false);
    this.module = module;
    this.address = address;
    this.requested = address;
  }

  /**
   * Resolves the server's address, unless the proxy does.
   *
   * @param redirected whether another server redirected to it
   */
  void resolve(Probe probe, Requests requests, boolean redirected) throws IOException {
    if (module.proxy().isEmpty()) {
      InetAddress found = redirected ? choose(probe) : find(probe);
      client.dns(host -> List.of(found));
      return;
    }
    if (!redirected && !module.leavesResolvingToProxy()) {
      InetAddress found = find(probe);
      requested = address.isTls() ? address.at(found) : requests.sentToProxy(address);
    } else {
      requested = requests.sentToProxy(address);
    }
    goThrough(module.proxy().get());
  }

  private InetAddress find(Probe probe) throws IOException {
    return probe.resolve(address.host(), address.port(), module.addressChoice());
  }

  private InetAddress choose(Probe probe) throws IOException {
    return probe.choose(address.host(), address.port(), module.addressChoice());
  }

  /**
   * Sends the request, and returns the head of the response. The end of the probe closes open
   * connections.
   */
  Response ask(Probe probe, Requests requests, Phases phases) throws IOException {
    if (address.isTls()) {
      encrypt(requests.serverName(address));
    } else {
      client.socketFactory(LenientSocket.factory());
    }
    if (module.header("Accept-Encoding").isEmpty()) {
      sendNoEncoding();
    }
    var call = client.eventListener(phases).build().newCall(requests.to(address, requested));
    probe.deadline().guard(call::cancel);
    return call.execute();
  }

  /** Returns the results of the handshake; empty if there was none. */
  Optional<TlsSheet> tls() throws IOException {
    return tls == null ? Optional.empty() : Optional.of(tls.sheet());
  }

  private void goThrough(Proxy proxy) {
    client.proxy(
        new java.net.Proxy(
            java.net.Proxy.Type.HTTP,
            InetSocketAddress.createUnresolved(proxy.host(), proxy.port())));
    client.proxyAuthenticator(login(proxy));
  }

  /**
   * Sends the credentials to the proxy of a tunnel without waiting for a 407; OkHttp requires that.
   */
  private static Authenticator login(Proxy proxy) {
    return (route, response) -> {
      boolean refused =
          response.challenges().stream().noneMatch(c -> c.scheme().equals("OkHttp-Preemptive"));
      if (response.code() == LOGIN_WANTED && refused) {
        if (response.request().method().equals("CONNECT")) {
          throw new ProbeFailedException(
              "the proxy requires another user or password (407): set them in proxy_url");
        }
        return null;
      }
      return proxy.login().isEmpty()
          ? null
          : response
              .request()
              .newBuilder()
              .header("Proxy-Authorization", proxy.login().get().header())
              .build();
    };
  }

  private void encrypt(String serverName) throws IOException {
    boolean http2 = module.enableHttp2() && !module.sendsBodyWithGet();
    client.protocols(
        http2 ? List.of(Protocol.HTTP_2, Protocol.HTTP_1_1) : List.of(Protocol.HTTP_1_1));
    client.connectionSpecs(List.of(WHATEVER_JAVA_HAS));
    TlsClient trusting = TlsClient.of(module.tlsConfig());
    tls = new LenientTls(trusting, serverName);
    client.sslSocketFactory(tls, trusting.trust());
    client.hostnameVerifier((host, session) -> true); // the handshake has verified the name
  }

  /** OkHttp would request gzip if a request has no Accept-Encoding. */
  private void sendNoEncoding() {
    client.addInterceptor(
        chain ->
            chain.proceed(
                chain.request().newBuilder().header("Accept-Encoding", "identity").build()));
    client.addNetworkInterceptor(
        chain ->
            chain.proceed(chain.request().newBuilder().removeHeader("Accept-Encoding").build()));
  }
}
