package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.ConfigurationException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The value of {@code --haproxy.scrape-uri}. Its text, for logs, leaves the user out. */
record ScrapeUri(URI address, Optional<String> user) {

  /** Reads the option, or says what is wrong with it. */
  static ScrapeUri parse(String option) {
    URI uri;
    try {
      uri = new URI(option);
    } catch (URISyntaxException e) {
      throw problem(option, "this is no URI: " + e.getReason() + ", at index " + e.getIndex());
    }
    List<String> schemes = List.of("http", "https", "unix");
    if (uri.getScheme() == null || !schemes.contains(uri.getScheme())) {
      throw problem(option, "the scheme must be one of http, https and unix");
    }
    boolean socket = "unix".equals(uri.getScheme());
    if (socket && isEmpty(uri.getPath())) {
      throw problem(
          option, "the path of the socket is missing, as in unix:/run/haproxy/admin.sock");
    }
    if (!socket && isEmpty(uri.getHost())) {
      throw problem(option, "the host is missing, as in http://localhost/;csv");
    }
    return new ScrapeUri(withoutUser(uri), Optional.ofNullable(uri.getUserInfo()));
  }

  boolean isSocket() {
    return "unix".equals(address.getScheme());
  }

  Path path() {
    return Path.of(address.getPath());
  }

  @Override
  public String toString() {
    return address.toString();
  }

  private static URI withoutUser(URI uri) {
    return uri.getRawUserInfo() == null
        ? uri
        : URI.create(uri.toString().replaceFirst("//[^@]*@", "//"));
  }

  private static ConfigurationException problem(String option, String problem) {
    String shown = option.replaceFirst("//.*@", "//…@");
    return new ConfigurationException("--haproxy.scrape-uri=" + shown, problem);
  }

  private static boolean isEmpty(@Nullable String part) {
    return part == null || part.isEmpty();
  }
}
