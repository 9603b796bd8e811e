package dev.exporterkit.runtime.exposition;

import java.io.IOException;

/** Writes into one segment after another. */
final class Output {
  private static final int NUMBER_AND_NEWLINE = NumberText.MAX_LENGTH + 1;

  private final BufferSink sink;
  private byte[] segment;
  private int at;

  Output(BufferSink sink) throws IOException {
    this.sink = sink;
    this.segment = sink.acquire();
  }

  /** Writes a name and a label block, and leaves space for a number. */
  void series(byte[] name, byte[] blocks, int from, int to) throws IOException {
    int length = name.length + to - from;
    if (at + length + NUMBER_AND_NEWLINE > segment.length) {
      flush();
      if (length + NUMBER_AND_NEWLINE > segment.length) {
        bytes(name, 0, name.length);
        bytes(blocks, from, to);
        reserveValue();
        return;
      }
    }
    System.arraycopy(name, 0, segment, at, name.length);
    System.arraycopy(blocks, from, segment, at + name.length, to - from);
    at += length;
  }

  /** Ends a sample for which {@link #series} has left space. */
  void value(long value) {
    int end = NumberText.write(value, segment, at);
    segment[end] = '\n';
    at = end + 1;
  }

  /** Ends a sample for which {@link #series} has left space. */
  void value(double value) {
    int end = NumberText.write(value, segment, at);
    segment[end] = '\n';
    at = end + 1;
  }

  /** Makes space for a value if {@link #series} was not called. */
  void reserveValue() throws IOException {
    reserve(NUMBER_AND_NEWLINE);
  }

  void bytes(byte[] bytes) throws IOException {
    bytes(bytes, 0, bytes.length);
  }

  void bytes(byte[] bytes, int from, int to) throws IOException {
    int next = from;
    while (to - next > segment.length - at) {
      int some = segment.length - at;
      System.arraycopy(bytes, next, segment, at, some);
      at += some;
      next += some;
      flush();
    }
    System.arraycopy(bytes, next, segment, at, to - next);
    at += to - next;
  }

  void finish() throws IOException {
    sink.finish(segment, at);
  }

  private void reserve(int length) throws IOException {
    if (segment.length - at < length) {
      flush();
    }
  }

  private void flush() throws IOException {
    segment = sink.flush(segment, at);
    at = 0;
  }
}
