package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a request goes.
 *
 * @param uri the whole, with a scheme and an authority
 * @param host the host: a name or an address, without brackets
 * @param port the port that is connected to
 */
record HttpAddress(URI uri, String host, int port) {
  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;
  private static final int MAX_PORT = 65535;

  /** Unlike {@link URI#getHost}, takes names with underscores, which DNS and containers have. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:.*@)?(?:\\[([0-9A-Fa-f:.]+)]|([^@:%\\[\\]]+))(?::([0-9]{0,5}))?");

  /** Reads a target, which is a URL or the part of one after {@code http://}. */
  static HttpAddress of(String target) throws ProbeFailedException {
    boolean whole = target.startsWith("http://") || target.startsWith("https://");
    return of(uri(whole ? target : "http://" + target));
  }

  /** Returns the same page at an authority that another name of the server makes. */
  HttpAddress at(String authority) throws ProbeFailedException {
    return of(uri(uri.getScheme() + "://" + authority + pathAndQuery()));
  }

  /** Follows a redirect. */
  HttpAddress to(String location) throws ProbeFailedException {
    URI base = uri.getRawPath().isEmpty() ? uri.resolve("/") : uri;
    return of(base.resolve(uri(location)));
  }

  boolean isTls() {
    return "https".equalsIgnoreCase(uri.getScheme());
  }

  /** Returns the host and, if it is not the usual one, the port. */
  String authority() {
    String name = host.indexOf(':') < 0 ? host : "[" + host + "]";
    return port == usualPort(isTls()) ? name : name + ":" + port;
  }

  /** Returns the path and the query as a request names them. */
  String pathAndQuery() {
    return uri.getRawQuery() == null ? path() : path() + "?" + uri.getRawQuery();
  }

  /** Returns the whole without a user, as a proxy wants it. */
  String absolute() {
    return uri.getScheme() + "://" + authority() + pathAndQuery();
  }

  /**
   * Returns the address for a log: a redirect may lead to one with a password, or with a token in
   * its query.
   */
  String shown() {
    return uri.getScheme() + "://" + authority() + path() + (uri.getRawQuery() == null ? "" : "?…");
  }

  /** Tells whether both lead to the same server in the same way. */
  boolean isSameServer(HttpAddress other) {
    return isTls() == other.isTls() && port == other.port && host.equalsIgnoreCase(other.host);
  }

  private static HttpAddress of(URI uri) throws ProbeFailedException {
    boolean tls = "https".equalsIgnoreCase(uri.getScheme());
    if (!tls && !"http".equalsIgnoreCase(uri.getScheme())) {
      throw new ProbeFailedException("the URL has another scheme than http and https");
    }
    Matcher parts = AUTHORITY.matcher(uri.getRawAuthority() == null ? "" : uri.getRawAuthority());
    if (!parts.matches()) {
      throw new ProbeFailedException("the URL names no host");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    String named = parts.group(3) == null ? "" : parts.group(3);
    int port = named.isEmpty() ? usualPort(tls) : Integer.parseInt(named);
    if (port > MAX_PORT) {
      throw new ProbeFailedException("the URL has a port above " + MAX_PORT);
    }
    return new HttpAddress(uri, host, port);
  }

  private String path() {
    return uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
  }

  /** The exception's own text has the URL, in which a password may stand. */
  @SuppressWarnings("UnusedException")
  private static URI uri(String text) throws ProbeFailedException {
    try {
      return new URI(UriText.escape(text));
    } catch (URISyntaxException e) {
      throw new ProbeFailedException("the URL cannot be read: " + e.getReason());
    }
  }

  private static int usualPort(boolean tls) {
    return tls ? HTTPS_PORT : HTTP_PORT;
  }
}
