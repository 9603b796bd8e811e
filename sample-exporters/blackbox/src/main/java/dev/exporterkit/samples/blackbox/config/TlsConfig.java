package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.Default;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a server proves who it is.
 *
 * @param insecureSkipVerify whether any certificate will do
 * @param caFile the certificates that are trusted, as PEM, instead of Java's own
 * @param serverName the name that the certificate must be for; by default the target's host
 */
public record TlsConfig(
    @Default("false") boolean insecureSkipVerify,
    Optional<Path> caFile,
    Optional<String> serverName) {}
