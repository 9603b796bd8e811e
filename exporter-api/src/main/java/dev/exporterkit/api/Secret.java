package dev.exporterkit.api;

/**
 * A password, a token or a key. Its text shows nothing of it, so that it can stand in a record of
 * configuration that is logged. In a configuration file it is not written as such, unless {@link
 * PlainTextAllowed} says so, but where it is to be found:
 *
 * <pre>{@code
 * password: {file: /run/secrets/shop}
 * password: {env: SHOP_PASSWORD}
 * }</pre>
 *
 * @param value what is secret; never log it
 */
public record Secret(String value) {

  @Override
  public String toString() {
    return "<secret>";
  }
}
