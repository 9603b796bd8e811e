package dev.exporterkit.runtime.web.negotiation;

/**
 * The format of an answer.
 *
 * @param format how samples are written
 * @param escaping what is done to names
 */
public record ContentType(Format format, Escaping escaping) {
  static final ContentType DEFAULT = new ContentType(Format.TEXT, Escaping.UNDERSCORES);

  /** Returns the value of the {@code Content-Type} header. */
  public String headerValue() {
    return format.contentType() + "; escaping=" + escaping.word();
  }
}
