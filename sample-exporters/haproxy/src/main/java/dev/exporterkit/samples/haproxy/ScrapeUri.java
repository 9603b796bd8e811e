package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * The value of {@code --haproxy.scrape-uri}. {@code toString}, for logs, omits the user and the
 * query.
 *
 * @param page the page over HTTP, with user and password; empty for a socket
 * @param socket the path of the socket; empty for a page
 */
record ScrapeUri(Optional<HttpUrl> page, Optional<Path> socket) {
  /** OkHttp would also find a host in {@code http:///;csv}. */
  private static final Pattern WITH_HOST = Pattern.compile("[a-z]+://(?:[^/?#]*@)?[^/?#:@].*");

  /** Reads the option, or reports what is wrong with it. */
  static ScrapeUri parse(String option) {
    int colon = option.indexOf(':');
    String scheme = colon < 0 ? "" : option.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "http", "https" -> page(option, scheme + option.substring(colon));
      case "unix" -> socket(option);
      default -> throw problem(option, "the scheme must be one of http, https and unix");
    };
  }

  private static ScrapeUri page(String option, String text) {
    if (!WITH_HOST.matcher(text).matches()) {
      throw problem(option, "the host is missing, as in http://localhost/;csv");
    }
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw problem(option, "the host or the port cannot be read, as in http://localhost:80/;csv");
    }
    return new ScrapeUri(Optional.of(url), Optional.empty());
  }

  private static ScrapeUri socket(String option) {
    try {
      String path = new URI(option).getPath();
      if (path != null && !path.isEmpty()) {
        return new ScrapeUri(Optional.empty(), Optional.of(Path.of(path)));
      }
    } catch (URISyntaxException e) {
      throw problem(option, "not a valid URI: " + e.getReason() + ", at index " + e.getIndex());
    }
    throw problem(option, "the path of the socket is missing, as in unix:/run/haproxy/admin.sock");
  }

  @Override
  public String toString() {
    return page.map(
            url -> {
              String query = url.query() == null ? "" : "?…";
              HttpUrl shown =
                  url.newBuilder().username("").password("").query(null).fragment(null).build();
              return shown + query;
            })
        .orElseGet(() -> "unix:" + socket.orElseThrow());
  }

  private static ConfigurationException problem(String option, String problem) {
    String shown = option.replaceFirst("^([A-Za-z]+://)?.*@", "$1…@").replaceFirst("\\?.*", "?…");
    return new ConfigurationException("--haproxy.scrape-uri=" + shown, problem);
  }
}
