package dev.exporterkit.samples.blackbox.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Secret;
import java.net.URI;
import java.net.URLDecoder;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An HTTP proxy.
 *
 * @param login the credentials to send, if the proxy requires any
 */
public record Proxy(String host, int port, Optional<BasicAuth> login) {
  private static final int HTTP_PORT = 80;
  private static final int MAX_PORT = 65_535;
  private static final Pattern AUTHORITY =
      Pattern.compile(
          "(?:([^:@]*)(?::(.*))?@)?(?:\\[([0-9A-Fa-f:.]+)]|([^@:\\[\\]]+))(?::([0-9]{1,5}))?");

  /**
   * Reads {@code proxy_url}.
   *
   * @throws ConfigurationException if it is not the URL of an HTTP proxy. The message omits the
   *     URL, which may contain a password
   */
  static Proxy of(URI url) {
    Matcher parts = AUTHORITY.matcher(url.getRawAuthority() == null ? "" : url.getRawAuthority());
    if (!"http".equalsIgnoreCase(url.getScheme()) || !parts.matches()) {
      throw new ConfigurationException(
          "proxy_url", "write http://host:port, or http://user:password@host:port.");
    }
    @Nullable String named = parts.group(5);
    int port = named == null ? HTTP_PORT : Integer.parseInt(named);
    if (port < 1 || port > MAX_PORT) {
      throw new ConfigurationException("proxy_url", "the port must be between 1 and 65535.");
    }
    @Nullable String address = parts.group(3);
    return new Proxy(address == null ? parts.group(4) : address, port, login(parts));
  }

  private static Optional<BasicAuth> login(Matcher parts) {
    @Nullable String user = parts.group(1);
    @Nullable String password = parts.group(2);
    return user == null
        ? Optional.empty()
        : Optional.of(
            new BasicAuth(
                decoded(user),
                Optional.ofNullable(password).map(text -> new Secret(decoded(text))),
                Optional.empty()));
  }

  /** In this part of a URL, unlike in a form, a plus sign is a plus sign. */
  private static String decoded(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), UTF_8);
  }
}
