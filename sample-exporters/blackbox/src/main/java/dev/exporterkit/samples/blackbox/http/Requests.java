package dev.exporterkit.samples.blackbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.http.BodyLimit;
import dev.exporterkit.samples.blackbox.config.HttpModule;
import dev.exporterkit.samples.blackbox.config.Proxy;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import okhttp3.Headers;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Creates the requests of a probe. Data for the target alone, above all a password, is not sent to
 * another server to which it redirects.
 */
final class Requests {
  private static final List<String> FOR_THE_TARGET = List.of("Host", "Authorization", "Cookie");
  private static final String FOR_THE_PROXY = "Proxy-Authorization";

  /** The body determines these headers, whatever the module contains. */
  private static final List<String> OF_THE_BODY =
      List.of("Content-Length", "Transfer-Encoding", "Trailer");

  /** Methods for which servers expect a length, even of 0. */
  private static final Set<String> WITH_LENGTH = Set.of("POST", "PUT", "PATCH");

  private final HttpModule module;
  private final Optional<String> host;
  private final HttpAddress target;
  private final Cookies cookies = new Cookies();
  private boolean sameMethod = true;
  private boolean sameBody = true;

  /**
   * Prepares the requests.
   *
   * @param host the host to request, if it is not that of the target
   */
  Requests(HttpModule module, HttpAddress target, Optional<String> host) {
    this.module = module;
    this.target = target;
    this.host = host.or(() -> module.header("Host"));
  }

  /** Returns the name that the server's certificate must contain. */
  String serverName(HttpAddress address) {
    if (!address.isSameServer(target)) {
      return address.host();
    }
    return module
        .tlsConfig()
        .serverName()
        .or(() -> host.map(name -> name.replaceFirst(":[0-9]+$", "")))
        .orElse(address.host());
  }

  /** Updates the next request after a response. */
  void after(HttpAddress address, Response response) {
    cookies.keep(address, response.headers());
    boolean sameAgain = response.code() == 307 || response.code() == 308;
    boolean harmless = module.method().equals("GET") || module.method().equals("HEAD");
    sameMethod = sameMethod && (sameAgain || harmless);
    sameBody = sameBody && sameAgain;
  }

  /**
   * Returns what to request from a proxy. It connects to the requested name, not to the target's,
   * unless there is TLS that hides the request from it.
   */
  HttpAddress sentToProxy(HttpAddress address) throws ProbeFailedException {
    return address.isTls() || host.isEmpty() || !address.isSameServer(target)
        ? address
        : address.at(host.get());
  }

  /**
   * Creates a request.
   *
   * @param address the page
   * @param requested the requested address, which may contain an IP address instead of a name
   * @throws IOException if the file with a password cannot be read
   */
  Request to(HttpAddress address, HttpAddress requested) throws IOException {
    Headers.Builder headers = new Headers.Builder();
    headers(address).forEach(headers::addUnsafeNonAscii);
    @Nullable RequestBody body = body();
    return new Request.Builder()
        .url(requested.url())
        .headers(headers.build())
        .method(body != null && method().equals("GET") ? GetWithBody.METHOD : method(), body)
        .tag(BodyLimit.class, BodyLimit.NONE) // it is counted, not kept
        .build();
  }

  private String method() {
    return sameMethod ? module.method() : "GET";
  }

  private @Nullable RequestBody body() {
    String text = sameBody ? module.body() : "";
    boolean sent = !text.isEmpty() && !method().equals("HEAD");
    return sent || WITH_LENGTH.contains(method()) ? RequestBody.create(text.getBytes(UTF_8)) : null;
  }

  private Map<String, String> headers(HttpAddress address) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Host", address.authority());
    headers.put("User-Agent", "Exporter Kit blackbox");
    headers.putAll(module.headers());
    headers.keySet().removeAll(OF_THE_BODY);
    if (address.isSameServer(target)) {
      host.ifPresent(name -> headers.put("Host", name));
      module.login().ifPresent(login -> headers.putIfAbsent("Authorization", login));
    } else {
      FOR_THE_TARGET.forEach(headers::remove);
      headers.put("Host", address.authority());
    }
    addLogin(headers, address);
    String kept = cookies.header(address, headers.getOrDefault("Cookie", ""));
    if (!kept.isEmpty()) {
      headers.put("Cookie", kept);
    }
    if (!isUpgrade(headers)) {
      headers.put("Connection", "close");
    }
    return headers;
  }

  private void addLogin(Map<String, String> headers, HttpAddress address) throws IOException {
    Optional<Proxy> proxy = module.proxy();
    if (proxy.isPresent() && !address.isTls()) {
      if (proxy.get().login().isPresent()) {
        headers.putIfAbsent(FOR_THE_PROXY, proxy.get().login().get().header());
      }
    } else if (proxy.isPresent()) {
      headers.remove(FOR_THE_PROXY);
    }
  }

  private static boolean isUpgrade(Map<String, String> headers) {
    String connection = headers.getOrDefault("Connection", "").toLowerCase(Locale.ROOT);
    return headers.containsKey("Upgrade")
        && List.of(connection.split("[ \t]*,[ \t]*")).contains("upgrade");
  }
}
