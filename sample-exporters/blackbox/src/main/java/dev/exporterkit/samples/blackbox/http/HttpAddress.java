package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * Where a request goes.
 *
 * @param uri with a scheme and a host
 */
record HttpAddress(URI uri) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** Reads a target, which is a URL or the part of one after {@code http://}. */
  static HttpAddress of(String target) throws ProbeFailedException {
    boolean whole = target.startsWith("http://") || target.startsWith("https://");
    try {
      return checked(new URI(whole ? target : "http://" + target));
    } catch (URISyntaxException e) {
      throw new ProbeFailedException("the target is no URL: " + e.getMessage(), e);
    }
  }

  /** Follows a redirect. */
  HttpAddress to(String location) throws ProbeFailedException {
    try {
      URI next = uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
      return checked(next.resolve(new URI(location)));
    } catch (URISyntaxException e) {
      throw new ProbeFailedException("a redirect leads to " + location + ", which is no URL", e);
    }
  }

  boolean isTls() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** Returns the host: a name or an address, without brackets. */
  String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  int port() {
    return uri.getPort() >= 0 ? uri.getPort() : isTls() ? HTTPS_PORT : HTTP_PORT;
  }

  /** Returns the host and, if it is named, the port. */
  String authority() {
    return uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort();
  }

  /** Tells whether both lead to the same server in the same way. */
  boolean isSameServer(HttpAddress other) {
    return isTls() == other.isTls()
        && port() == other.port()
        && host().equalsIgnoreCase(other.host());
  }

  private static HttpAddress checked(URI uri) throws ProbeFailedException {
    String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw new ProbeFailedException(uri + " has another scheme than http and https");
    }
    if (uri.getHost() == null) {
      throw new ProbeFailedException(uri + " names no host");
    }
    return new HttpAddress(uri);
  }
}
