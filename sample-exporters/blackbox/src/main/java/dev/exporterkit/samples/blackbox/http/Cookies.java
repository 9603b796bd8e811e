package dev.exporterkit.samples.blackbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Cookie;
import okhttp3.Headers;

/** The cookies that a probe keeps between requests. */
final class Cookies {
  private final List<Cookie> kept = new ArrayList<>();

  /**
   * Keeps the cookies of a response; one of the same name, domain and path replaces the earlier
   * one.
   */
  void keep(HttpAddress address, Headers headers) {
    for (Cookie cookie : Cookie.parseAll(address.url(), headers)) {
      kept.removeIf(earlier -> isSame(earlier, cookie));
      kept.add(cookie);
    }
  }

  /**
   * Returns the header for a request, after the configured value; empty if there is nothing to
   * send.
   */
  String header(HttpAddress address, String configured) {
    long now = System.currentTimeMillis();
    Stream<String> fresh =
        kept.stream()
            .filter(cookie -> cookie.matches(address.url()) && cookie.expiresAt() > now)
            .map(cookie -> cookie.name() + "=" + cookie.value());
    return String.join(
        "; ", Stream.concat(Stream.of(configured), fresh).filter(c -> !c.isEmpty()).toList());
  }

  private static boolean isSame(Cookie one, Cookie other) {
    return one.name().equals(other.name())
        && one.domain().equals(other.domain())
        && one.path().equals(other.path());
  }
}
