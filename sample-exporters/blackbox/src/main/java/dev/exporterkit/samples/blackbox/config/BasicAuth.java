package dev.exporterkit.samples.blackbox.config;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.Default;
import dev.exporterkit.api.PlainTextAllowed;
import dev.exporterkit.api.Secret;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;

/**
 * A user and a password.
 *
 * @param passwordFile contains the password; it is read for each request
 */
public record BasicAuth(
    @Default("''") String username,
    @PlainTextAllowed Optional<Secret> password,
    Optional<Path> passwordFile) {

  /** Checks what the types do not express. */
  public BasicAuth {
    SecretText.checkOnePlace("password", password, passwordFile);
  }

  /**
   * Returns the value of the header Authorization. Never log it.
   *
   * @throws IOException if the file cannot be read
   */
  public String header() throws IOException {
    String secret = SecretText.of("password_file", password, passwordFile);
    byte[] pair = (username + ":" + secret).getBytes(UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }
}
