package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.config.BasicAuth;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.net.Socket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A connection through a proxy that no longer looks at what is said on it. */
final class Tunnel {
  private static final int UNKNOWN_CLIENT = 407;

  private Tunnel() {}

  /** Has the proxy connect to a server. */
  static void open(Socket proxy, String host, int port, Optional<BasicAuth> login)
      throws IOException {
    String server = (host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + port;
    Map<String, String> headers = new TreeMap<>(Map.of("Host", server));
    login.ifPresent(known -> headers.put("Proxy-Authorization", known.header()));
    new HttpRequest("CONNECT", server, headers, "").writeTo(proxy.getOutputStream());
    // Read without a buffer: what follows the head is the server's.
    ResponseHead head = new HeadReader(proxy.getInputStream()).read();
    if (head.status() == UNKNOWN_CLIENT) {
      throw new ProbeFailedException(
          "the proxy wants another user or password (407): they stand in proxy_url");
    }
    if (head.status() / 100 != 2) {
      throw new ProbeFailedException("the proxy does not connect: its status is " + head.status());
    }
  }
}
