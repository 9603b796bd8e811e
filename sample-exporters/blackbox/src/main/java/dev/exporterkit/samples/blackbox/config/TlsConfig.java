package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Default;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a server proves who it is.
 *
 * @param insecureSkipVerify whether any certificate will do
 * @param caFile the certificates that are trusted, as PEM, instead of Java's own
 * @param serverName the name that the certificate must be for; by default the target's host
 * @param minVersion the oldest version of TLS that is spoken
 * @param maxVersion the newest version of TLS that is spoken
 */
public record TlsConfig(
    @Default("false") boolean insecureSkipVerify,
    Optional<Path> caFile,
    Optional<String> serverName,
    @Default("TLS12") TlsVersion minVersion,
    @Default("TLS13") TlsVersion maxVersion) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]+");

  /** Checks what the types leave open; an empty name is none. */
  public TlsConfig {
    serverName = serverName.filter(name -> !name.isEmpty());
    if (serverName.isPresent() && !HOST.matcher(serverName.get()).matches()) {
      throw new ConfigurationException(
          "server_name", "must be a host name or an IP address. Write others as xn--….");
    }
    if (minVersion.compareTo(maxVersion) > 0) {
      throw new ConfigurationException("min_version", "must not be newer than max_version.");
    }
  }
}
