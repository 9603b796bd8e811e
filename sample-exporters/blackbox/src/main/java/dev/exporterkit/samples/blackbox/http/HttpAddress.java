package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.net.InetAddress;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The address of a request.
 *
 * @param url the complete URL, without user and fragment
 */
record HttpAddress(HttpUrl url) {
  private static final Pattern SCHEME = Pattern.compile("(?i)https?:.*");

  /** OkHttp would also find a host in {@code http:///x} and {@code http:x}. */
  private static final Pattern WHOLE = Pattern.compile("(?i)https?://[^/?#].*");

  private static final Pattern PORT = Pattern.compile("^([^/]*//[^/?#]*):[0-9]+(?=[/?#]|$)");

  /** A colon before the first slash ends a scheme, or something that is not a scheme. */
  private static final Pattern NO_SCHEME =
      Pattern.compile("(?![A-Za-z][A-Za-z0-9+.-]*:)[^/?#]*:.*");

  /** A host must not contain letters as escapes, and a user must escape what has to be escaped. */
  private static final Pattern BAD_AUTHORITY =
      Pattern.compile(
          "(?i)(?:https?:)?//"
              + "(?:[^/?#]*[^/?#A-Za-z0-9._:~!$&'()*+,;=%@-][^/?#]*@.*"
              + "|(?:[^/?#]*@)?+[^/?#@\\[]*%[0-7].*)");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");
  private static final Pattern BAD_ESCAPE = Pattern.compile("[^?#]*%(?![0-9A-Fa-f]{2}).*");

  /** Reads a target: a URL, or the part of one after {@code http://}. */
  static HttpAddress of(String target) throws ProbeFailedException {
    boolean whole = target.startsWith("http://") || target.startsWith("https://");
    String text = withHost(readable(whole ? target : "http://" + target));
    return of(HttpUrl.parse(text));
  }

  /** Returns the same page at the authority of another name for the server. */
  HttpAddress at(String authority) throws ProbeFailedException {
    HttpAddress other = of(url.scheme() + "://" + authority);
    return new HttpAddress(url.newBuilder().host(other.url.host()).port(other.url.port()).build());
  }

  /** Returns the same page at an address instead of a name. */
  HttpAddress at(InetAddress address) {
    return new HttpAddress(url.newBuilder().host(address.getHostAddress()).build());
  }

  /** Follows a redirect. */
  HttpAddress to(String location) throws ProbeFailedException {
    return of(url.resolve(withHost(readable(location))));
  }

  /** Returns whether a redirect has a destination, even an unreachable one. */
  static boolean isReadable(String location) {
    try {
      String text = readable(location);
      return !WHOLE.matcher(text).matches()
          || HttpUrl.parse(PORT.matcher(text).replaceFirst("$1")) != null; // of any size
    } catch (ProbeFailedException e) {
      return false;
    }
  }

  boolean isTls() {
    return url.isHttps();
  }

  String host() {
    return url.host();
  }

  int port() {
    return url.port();
  }

  /** Returns the host, and the port unless it is the default. */
  String authority() {
    String name = host().indexOf(':') < 0 ? host() : "[" + host() + "]";
    return port() == HttpUrl.defaultPort(url.scheme()) ? name : name + ":" + port();
  }

  /**
   * Returns the address for a log: the destination of a redirect may contain a password, or a token
   * in its query.
   */
  String shown() {
    String query = url.query() == null ? "" : "?…";
    return url.scheme() + "://" + authority() + url.encodedPath() + query;
  }

  /** Returns whether both addresses belong to the same server and scheme. */
  boolean isSameServer(HttpAddress other) {
    return isTls() == other.isTls() && port() == other.port() && host().equals(other.host());
  }

  private static HttpAddress of(@Nullable HttpUrl url) throws ProbeFailedException {
    if (url == null) {
      throw new ProbeFailedException("the URL cannot be read, or is neither http nor https");
    }
    return new HttpAddress(url.newBuilder().username("").password("").fragment(null).build());
  }

  /** Rejects what Go cannot read, and keeps OkHttp from reading a backslash as a slash. */
  private static String readable(String text) throws ProbeFailedException {
    if (CONTROL.matcher(text).find() || BAD_ESCAPE.matcher(text).matches()) {
      throw new ProbeFailedException("the URL has a control character or a % without two digits");
    }
    if (NO_SCHEME.matcher(text).matches() || BAD_AUTHORITY.matcher(text).matches()) {
      throw new ProbeFailedException("the URL begins with neither a scheme nor a host");
    }
    return text.replace("\\", "%5C");
  }

  /** Rejects a URL without a host in which OkHttp would find one. */
  private static String withHost(String text) throws ProbeFailedException {
    if (SCHEME.matcher(text).matches() && !WHOLE.matcher(text).matches()) {
      throw new ProbeFailedException("the URL has no host");
    }
    return text;
  }
}
