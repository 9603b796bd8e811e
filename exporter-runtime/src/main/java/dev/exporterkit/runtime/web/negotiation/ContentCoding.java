package dev.exporterkit.runtime.web.negotiation;

/** How the body of a response is encoded. */
public enum ContentCoding {
  /** None, without a {@code Content-Encoding} header. */
  IDENTITY,
  /** Compressed, with {@code Content-Encoding: gzip}. */
  GZIP
}
