package dev.exporterkit.runtime.exposition;

import java.io.IOException;

/**
 * Takes the bytes of a response in segments, which it lends to the writer, so that what is kept
 * does not need a second copy. Used by one thread.
 */
public interface BufferSink {
  /** The least size of a segment in bytes. */
  int MIN_SEGMENT = 64;

  /**
   * Lends the first segment, of at least {@link #MIN_SEGMENT} bytes.
   *
   * @throws IOException if there is none
   */
  byte[] acquire() throws IOException;

  /**
   * Takes the first {@code length} bytes of a segment back and lends the next one, perhaps the
   * same.
   *
   * @throws IOException if they cannot be passed on, or there is no next segment
   */
  byte[] flush(byte[] segment, int length) throws IOException;

  /**
   * Takes the last segment back.
   *
   * @throws IOException if it cannot be passed on
   */
  void finish(byte[] segment, int length) throws IOException;
}
