package dev.exporterkit.runtime.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * An address to listen on: {@code :9100} or {@code [::]:9100} for every address, {@code
 * 0.0.0.0:9100} for every IPv4 address, {@code localhost:9100} or {@code [::1]:9100} for one.
 *
 * @param host the name or address, without brackets; empty for every address
 * @param port the port; 0 for a free one
 */
public record ListenAddress(String host, int port) {
  /** The flag that sets addresses. */
  public static final String FLAG = "--web.listen-address";

  private static final int MAX_PORT = 65_535;

  /** Returns a port on every address. */
  public static ListenAddress any(int port) {
    return new ListenAddress("", port);
  }

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is malformed, with the reason
   */
  public static ListenAddress parse(String text) {
    if (text.startsWith("unix:") || text.startsWith("vsock:")) {
      throw new IllegalArgumentException(
          "the JDK's HTTP server listens on TCP only. Listen on 127.0.0.1:PORT, and let a proxy such"
              + " as socat serve the socket.");
    }
    if (text.contains("/")) {
      throw new IllegalArgumentException(
          "must be a host and a port, without scheme or path, as in localhost:9100.");
    }
    int colon = text.lastIndexOf(':');
    if (colon < 0 || (text.startsWith("[") && text.indexOf(']') != colon - 1)) {
      throw new IllegalArgumentException("must have a port, as in :9100 or [::1]:9100.");
    }
    String host = text.substring(0, colon);
    if (host.startsWith("[")) {
      host = host.substring(1, host.length() - 1);
    } else if (host.contains(":")) {
      throw new IllegalArgumentException("an IPv6 address must be in brackets, as in [::1]:9100.");
    }
    return new ListenAddress(host, port(text.substring(colon + 1)));
  }

  private static int port(String text) {
    if (!text.matches("[0-9]+")) {
      throw new IllegalArgumentException("the port is not a number.");
    }
    if (text.length() > 5 || Integer.parseInt(text) > MAX_PORT) {
      throw new IllegalArgumentException("the port must be between 0 and 65535.");
    }
    return Integer.parseInt(text);
  }

  /** Returns the address to bind; null for every address. */
  @Nullable InetAddress resolve() throws UnknownHostException {
    return host.isEmpty() ? null : InetAddress.getByName(host);
  }

  @Override
  public String toString() {
    return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
  }
}
