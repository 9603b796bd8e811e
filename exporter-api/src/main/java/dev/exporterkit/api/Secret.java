package dev.exporterkit.api;

/**
 * A password, a token or a key in the configuration. {@link #toString} does not reveal it, so a
 * configuration record can be logged. The configuration file names the place of the secret, not the
 * secret itself, unless {@link PlainTextAllowed} permits that:
 *
 * <pre>{@code
 * password: {file: /run/secrets/shop}
 * password: {env: SHOP_PASSWORD}
 * }</pre>
 *
 * @param value the secret; never log it
 */
public record Secret(String value) {

  /** Returns a placeholder. */
  @Override
  public String toString() {
    return "<secret>";
  }
}
