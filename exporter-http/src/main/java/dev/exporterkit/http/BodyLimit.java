package dev.exporterkit.http;

/**
 * Maximum size of a response's body. The default is 64 MB; a tag changes it for one request:
 *
 * <pre>{@code
 * new Request.Builder().url(url).tag(BodyLimit.class, BodyLimit.NONE).build();
 * }</pre>
 *
 * @param bytes the maximum number of bytes, after decompression
 */
public record BodyLimit(long bytes) {
  /** No limit except the scrape's deadline, for bodies that are processed while they are read. */
  public static final BodyLimit NONE = new BodyLimit(Long.MAX_VALUE);

  static final BodyLimit STANDARD = new BodyLimit(64L << 20);
}
