package dev.exporterkit.samples.blackbox.http;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What servers have a probe keep from one request to the next. */
final class Cookies {
  private final CookieManager kept = new CookieManager();

  /** Keeps those of an answer that are whole; Java would write others into the log. */
  void keep(HttpAddress address, ResponseHead head) throws IOException {
    List<String> whole = head.values("Set-Cookie").stream().filter(Cookies::isWhole).toList();
    kept.put(address.uri(), Map.of("Set-Cookie", whole));
  }

  /** Returns the header for a request; empty if there are none for it. */
  Optional<String> header(HttpAddress address) throws IOException {
    List<String> found = kept.get(address.uri(), Map.of()).getOrDefault("Cookie", List.of());
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", found));
  }

  private static boolean isWhole(String cookie) {
    try {
      return !HttpCookie.parse(cookie).isEmpty();
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
