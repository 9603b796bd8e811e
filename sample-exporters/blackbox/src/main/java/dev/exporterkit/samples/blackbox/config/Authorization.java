package dev.exporterkit.samples.blackbox.config;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Default;
import dev.exporterkit.api.PlainTextAllowed;
import dev.exporterkit.api.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A scheme with credentials, such as a bearer token.
 *
 * @param credentialsFile contains the credentials; it is read for each request
 */
public record Authorization(
    @Default("Bearer") String type,
    @PlainTextAllowed Optional<Secret> credentials,
    Optional<Path> credentialsFile) {
  private static final String ONE_LINE = "must contain one line without control characters.";

  /** Checks what the types do not express. */
  public Authorization {
    HttpText.checkToken("type", type);
    if (type.equalsIgnoreCase("Basic")) {
      throw new ConfigurationException("type", "must not be Basic. Write basic_auth instead.");
    }
    SecretText.checkOnePlace("credentials", credentials, credentialsFile);
    if (credentials.isPresent() && HttpText.hasControl(credentials.get().value())) {
      throw new ConfigurationException("credentials", ONE_LINE);
    }
  }

  /**
   * Returns the value of the header Authorization. Never log it.
   *
   * @throws IOException if the file cannot be read
   */
  public String header() throws IOException {
    String secret = SecretText.of("credentials_file", credentials, credentialsFile);
    if (HttpText.hasControl(secret)) {
      throw new IOException("credentials_file " + credentialsFile.orElseThrow() + " " + ONE_LINE);
    }
    return type + " " + secret;
  }
}
