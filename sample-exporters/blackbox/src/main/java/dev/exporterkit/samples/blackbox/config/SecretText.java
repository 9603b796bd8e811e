package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Secret;
import dev.exporterkit.runtime.config.RegularFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A secret of a module: in the configuration, or in a file of its own. */
final class SecretText {
  private static final int MAX_BYTES = 1 << 16;

  private SecretText() {}

  static void checkOnePlace(String key, Optional<Secret> secret, Optional<Path> file) {
    if (secret.isPresent() && file.isPresent()) {
      throw new ConfigurationException(
          key + "_file", "must not be set together with " + key + ". Remove one of them.");
    }
  }

  /** Returns the secret without spaces and line breaks around it; empty if there is none. */
  static String of(String key, Optional<Secret> secret, Optional<Path> file) throws IOException {
    if (file.isEmpty()) {
      return secret.map(Secret::value).orElse("").strip();
    }
    try {
      return RegularFile.text(file.get(), MAX_BYTES).strip();
    } catch (IOException e) {
      throw new IOException("%s %s %s".formatted(key, file.get(), e.getMessage()), e);
    }
  }
}
