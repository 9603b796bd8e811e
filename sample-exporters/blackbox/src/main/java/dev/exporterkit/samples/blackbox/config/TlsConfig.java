package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Default;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a server must identify itself.
 *
 * @param insecureSkipVerify whether any certificate is accepted
 * @param caFile the trusted certificates, as PEM, instead of Java's own
 * @param serverName the name in the certificate; by default the target's host
 * @param minVersion the oldest TLS version
 * @param maxVersion the newest TLS version
 */
public record TlsConfig(
    @Default("false") boolean insecureSkipVerify,
    Optional<Path> caFile,
    Optional<String> serverName,
    @Default("TLS12") TlsVersion minVersion,
    @Default("TLS13") TlsVersion maxVersion) {
  private static final Pattern HOST = Pattern.compile("[A-Za-z0-9._:\\[\\]-]+");

  /** Checks what the types do not express; an empty name counts as absent. */
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
