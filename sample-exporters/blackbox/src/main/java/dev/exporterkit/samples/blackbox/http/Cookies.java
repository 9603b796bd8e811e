package dev.exporterkit.samples.blackbox.http;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.Cookie;
import okhttp3.Headers;

/** What servers have a probe keep from one request to the next. */
final class Cookies {
  private final List<Cookie> kept = new ArrayList<>();

  /** Keeps those of a response; one of the same name, domain and path replaces the earlier. */
  void keep(HttpAddress address, Headers headers) {
    for (Cookie cookie : Cookie.parseAll(address.url(), headers)) {
      kept.removeIf(earlier -> isSame(earlier, cookie));
      kept.add(cookie);
    }
  }

  /** Returns the header for a request, after what is sent anyway; empty if there is nothing. */
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
