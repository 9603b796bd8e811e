package dev.exporterkit.runtime.exposition;

import java.io.IOException;

/**
 * Accepts the bytes of a response in segments, which it lends to the writer, so that no second copy
 * is needed. Used by one thread.
 */
public interface BufferSink {
  /** Minimum size of a segment in bytes. */
  int MIN_SEGMENT = 64;

  /**
   * Lends the first segment, of at least {@link #MIN_SEGMENT} bytes.
   *
   * @throws IOException if none is available
   */
  byte[] acquire() throws IOException;

  /**
   * Accepts the first {@code length} bytes of a segment, and lends the next segment, which may be
   * the same.
   *
   * @throws IOException if the bytes cannot be passed on, or no further segment is available
   */
  byte[] flush(byte[] segment, int length) throws IOException;

  /**
   * Accepts the last segment.
   *
   * @throws IOException if it cannot be passed on
   */
  void finish(byte[] segment, int length) throws IOException;
}
