package dev.exporterkit.runtime.web.body;

/** A part of a body. */
final class Piece {
  private final byte[] bytes;
  private final int length;

  /**
   * Wraps a piece of the pool.
   *
   * @param length how many of its bytes belong to the body
   */
  Piece(byte[] bytes, int length) {
    this.bytes = bytes;
    this.length = length;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }
}
