package dev.exporterkit.runtime.web.negotiation;

/** How the body of a response is encoded. */
public enum ContentCoding {
  /** As it is, without a {@code Content-Encoding} header. */
  IDENTITY,
  /** Compressed, with {@code Content-Encoding: gzip}. */
  GZIP
}
