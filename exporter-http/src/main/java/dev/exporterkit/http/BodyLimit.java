package dev.exporterkit.http;

/**
 * How large the body of a response may be; 64 MB where a request says nothing else:
 *
 * <pre>{@code
 * new Request.Builder().url(url).tag(BodyLimit.class, BodyLimit.NONE).build();
 * }</pre>
 *
 * @param bytes the most, after unpacking
 */
public record BodyLimit(long bytes) {
  /** No limit beside the scrape's time: for bodies that are read and not kept. */
  public static final BodyLimit NONE = new BodyLimit(Long.MAX_VALUE);

  static final BodyLimit STANDARD = new BodyLimit(64L << 20);
}
