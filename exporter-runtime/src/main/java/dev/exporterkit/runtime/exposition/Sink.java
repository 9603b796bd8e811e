package dev.exporterkit.runtime.exposition;

import java.io.IOException;

/**
 * Takes the bytes of a response in pieces, which it lends to the writer: so that what is kept needs
 * no second copy. Used by one thread.
 */
public interface Sink {
  /** The least that a piece holds. */
  int LEAST = 64;

  /**
   * Lends the first piece, of at least {@link #LEAST} bytes.
   *
   * @throws IOException if there is none
   */
  byte[] first() throws IOException;

  /**
   * Takes the first {@code length} bytes of a piece back and lends the next one, perhaps the same.
   *
   * @throws IOException if they cannot be passed on, or there is no next piece
   */
  byte[] exchange(byte[] piece, int length) throws IOException;

  /**
   * Takes the last piece back.
   *
   * @throws IOException if it cannot be passed on
   */
  void last(byte[] piece, int length) throws IOException;
}
