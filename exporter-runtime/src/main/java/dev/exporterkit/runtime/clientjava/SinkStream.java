package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.runtime.exposition.Sink;
import java.io.IOException;
import java.io.OutputStream;

/** A stream into the pieces of a sink. */
final class SinkStream extends OutputStream {
  private final Sink sink;
  private byte[] piece;
  private int at;

  SinkStream(Sink sink) throws IOException {
    this.sink = sink;
    this.piece = sink.first();
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    int next = offset;
    int end = offset + length;
    while (end - next > piece.length - at) {
      int some = piece.length - at;
      System.arraycopy(bytes, next, piece, at, some);
      next += some;
      piece = sink.exchange(piece, at + some);
      at = 0;
    }
    System.arraycopy(bytes, next, piece, at, end - next);
    at += end - next;
  }

  /** Hands the last piece over; not if writing failed. */
  void finish() throws IOException {
    sink.last(piece, at);
  }
}
