package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.net.InetAddress;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Where a request goes.
 *
 * @param url the whole, without a user and without a fragment
 */
record HttpAddress(HttpUrl url) {
  private static final Pattern SCHEME = Pattern.compile("(?i)https?:.*");

  /** OkHttp would find a host in {@code http:///x} and {@code http:x} as well. */
  private static final Pattern WHOLE = Pattern.compile("(?i)https?://[^/?#].*");

  private static final Pattern PORT = Pattern.compile("^([^/]*//[^/?#]*):[0-9]+(?=[/?#]|$)");

  /** A colon before the first slash ends a scheme, or nothing that is one. */
  private static final Pattern NO_SCHEME =
      Pattern.compile("(?![A-Za-z][A-Za-z0-9+.-]*:)[^/?#]*:.*");

  /** A host must not hide letters as escapes, nor a user anything that has to be one. */
  private static final Pattern BAD_AUTHORITY =
      Pattern.compile(
          "(?i)(?:https?:)?//"
              + "(?:[^/?#]*[^/?#A-Za-z0-9._:~!$&'()*+,;=%@-][^/?#]*@.*"
              + "|(?:[^/?#]*@)?+[^/?#@\\[]*%[0-7].*)");

  private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x1f\\x7f]");
  private static final Pattern BAD_ESCAPE = Pattern.compile("[^?#]*%(?![0-9A-Fa-f]{2}).*");

  /** Reads a target, which is a URL or the part of one after {@code http://}. */
  static HttpAddress of(String target) throws ProbeFailedException {
    boolean whole = target.startsWith("http://") || target.startsWith("https://");
    String text = withHost(readable(whole ? target : "http://" + target));
    return of(HttpUrl.parse(text));
  }

  /** Returns the same page at an authority that another name of the server makes. */
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

  /** Returns whether a redirect leads somewhere, be it where nobody can go. */
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

  /** Returns the host and, if it is not the usual one, the port. */
  String authority() {
    String name = host().indexOf(':') < 0 ? host() : "[" + host() + "]";
    return port() == HttpUrl.defaultPort(url.scheme()) ? name : name + ":" + port();
  }

  /**
   * Returns the address for a log: a redirect may lead to one with a password, or with a token in
   * its query.
   */
  String shown() {
    String query = url.query() == null ? "" : "?…";
    return url.scheme() + "://" + authority() + url.encodedPath() + query;
  }

  /** Returns whether both lead to the same server in the same way. */
  boolean isSameServer(HttpAddress other) {
    return isTls() == other.isTls() && port() == other.port() && host().equals(other.host());
  }

  private static HttpAddress of(@Nullable HttpUrl url) throws ProbeFailedException {
    if (url == null) {
      throw new ProbeFailedException("the URL cannot be read, or is neither http nor https");
    }
    return new HttpAddress(url.newBuilder().username("").password("").fragment(null).build());
  }

  /** Refuses what Go cannot read, and keeps OkHttp from taking a backslash for a slash. */
  private static String readable(String text) throws ProbeFailedException {
    if (CONTROL.matcher(text).find() || BAD_ESCAPE.matcher(text).matches()) {
      throw new ProbeFailedException("the URL has a control character or a % without two digits");
    }
    if (NO_SCHEME.matcher(text).matches() || BAD_AUTHORITY.matcher(text).matches()) {
      throw new ProbeFailedException("the URL begins with what is neither a scheme nor a host");
    }
    return text.replace("\\", "%5C");
  }

  /** Refuses where OkHttp would find a host although there is none. */
  private static String withHost(String text) throws ProbeFailedException {
    if (SCHEME.matcher(text).matches() && !WHOLE.matcher(text).matches()) {
      throw new ProbeFailedException("the URL names no host");
    }
    return text;
  }
}
