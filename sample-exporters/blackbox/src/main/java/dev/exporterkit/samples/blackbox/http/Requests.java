package dev.exporterkit.samples.blackbox.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.samples.blackbox.config.HttpModule;
import dev.exporterkit.samples.blackbox.config.Proxy;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes the requests of one probe. What is meant for the target alone, a password above all, is not
 * sent to another server that it redirects to.
 */
final class Requests {
  private static final List<String> FOR_THE_TARGET = List.of("Host", "Authorization", "Cookie");
  private static final String FOR_THE_PROXY = "Proxy-Authorization";

  private final HttpModule module;
  private final Optional<String> host;
  private final HttpAddress target;
  private final Cookies cookies = new Cookies();
  private boolean asConfigured = true;

  /**
   * Prepares the requests.
   *
   * @param host the host that is asked for, if it is not that of the target
   */
  Requests(HttpModule module, HttpAddress target, Optional<String> host) {
    this.module = module;
    this.target = target;
    this.host = host.or(() -> configured(module, "Host"));
  }

  /** Returns the name that a server must have a certificate for. */
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

  /** Learns from an answer what the next request must be like. */
  void answered(HttpAddress address, ResponseHead head) throws IOException {
    cookies.keep(address, head);
    boolean sameAgain = head.status() == 307 || head.status() == 308;
    boolean harmless = module.method().equals("GET") || module.method().equals("HEAD");
    asConfigured = asConfigured && (sameAgain || harmless);
  }

  /**
   * Returns what a proxy is told to ask: it goes by the name that the server is asked for, and not
   * by the target's, unless there is TLS, of which it sees nothing.
   */
  HttpAddress toldToProxy(HttpAddress address) throws ProbeFailedException {
    return address.isTls() || host.isEmpty() || !address.isSameServer(target)
        ? address
        : address.at(host.get());
  }

  HttpRequest to(HttpAddress address) throws IOException {
    boolean throughProxy = module.proxyUrl().isPresent() && !address.isTls();
    Map<String, String> headers = headers(address);
    if (throughProxy) {
      module
          .proxy()
          .flatMap(Proxy::login)
          .ifPresent(login -> headers.putIfAbsent(FOR_THE_PROXY, login.header()));
    } else if (module.proxyUrl().isPresent()) {
      headers.remove(FOR_THE_PROXY);
    }
    String body = asConfigured ? module.body() : "";
    if (!body.isEmpty() || (asConfigured && module.method().equals("POST"))) {
      headers.put("Content-Length", Integer.toString(body.getBytes(UTF_8).length));
    }
    return new HttpRequest(
        asConfigured ? module.method() : "GET",
        throughProxy ? toldToProxy(address).absolute() : address.pathAndQuery(),
        headers,
        body);
  }

  private Map<String, String> headers(HttpAddress address) throws IOException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    headers.put("Host", address.authority());
    headers.put("User-Agent", "Exporter Kit blackbox");
    headers.putAll(module.headers());
    if (address.isSameServer(target)) {
      host.ifPresent(name -> headers.put("Host", name));
      module.basicAuth().ifPresent(auth -> headers.putIfAbsent("Authorization", auth.header()));
    } else {
      FOR_THE_TARGET.forEach(headers::remove);
      headers.put("Host", address.authority());
    }
    cookies.header(address).ifPresent(kept -> headers.putIfAbsent("Cookie", kept));
    headers.put("Connection", "close");
    return headers;
  }

  private static Optional<String> configured(HttpModule module, String name) {
    return module.headers().entrySet().stream()
        .filter(header -> header.getKey().equalsIgnoreCase(name))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
