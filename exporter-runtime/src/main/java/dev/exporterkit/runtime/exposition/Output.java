package dev.exporterkit.runtime.exposition;

import java.io.IOException;

/** The piece that is being written, and what writes into it. */
final class Output {
  private static final int NUMBER_AND_NEWLINE = NumberText.MOST + 1;

  private final Sink sink;
  private byte[] piece;
  private int at;

  Output(Sink sink) throws IOException {
    this.sink = sink;
    this.piece = sink.first();
  }

  /** Writes a name and a label block, and leaves room for a number. */
  void series(byte[] name, byte[] blocks, int from, int to) throws IOException {
    int length = name.length + to - from;
    if (at + length + NUMBER_AND_NEWLINE > piece.length) {
      flush();
      if (length + NUMBER_AND_NEWLINE > piece.length) {
        bytes(name, 0, name.length);
        bytes(blocks, from, to);
        reserveValue();
        return;
      }
    }
    System.arraycopy(name, 0, piece, at, name.length);
    System.arraycopy(blocks, from, piece, at + name.length, to - from);
    at += length;
  }

  /** Ends a sample for which {@link #series} has left room. */
  void value(long value) {
    int end = NumberText.write(value, piece, at);
    piece[end] = '\n';
    at = end + 1;
  }

  /** Ends a sample for which {@link #series} has left room. */
  void value(double value) {
    int end = NumberText.write(value, piece, at);
    piece[end] = '\n';
    at = end + 1;
  }

  /** Makes room for a value where {@link #series} was not called. */
  void reserveValue() throws IOException {
    reserve(NUMBER_AND_NEWLINE);
  }

  void bytes(byte[] bytes) throws IOException {
    bytes(bytes, 0, bytes.length);
  }

  void bytes(byte[] bytes, int from, int to) throws IOException {
    int next = from;
    while (to - next > piece.length - at) {
      int some = piece.length - at;
      System.arraycopy(bytes, next, piece, at, some);
      at += some;
      next += some;
      flush();
    }
    System.arraycopy(bytes, next, piece, at, to - next);
    at += to - next;
  }

  void end() throws IOException {
    sink.last(piece, at);
  }

  private void reserve(int length) throws IOException {
    if (piece.length - at < length) {
      flush();
    }
  }

  private void flush() throws IOException {
    piece = sink.exchange(piece, at);
    at = 0;
  }
}
