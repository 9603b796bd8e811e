package dev.exporterkit.benchmarks.client;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;

/**
 * Reads lines and a given number of bytes from a connection, through one buffer outside the heap.
 */
final class WireReader {
  private final ReadableByteChannel channel;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(256 * 1024).limit(0);
  private final StringBuilder line = new StringBuilder();

  WireReader(ReadableByteChannel channel) {
    this.channel = channel;
  }

  /** The next line, without its end. */
  String line() throws IOException {
    line.setLength(0);
    for (char next = character(); next != '\n'; next = character()) {
      if (next != '\r') {
        line.append(next);
      }
    }
    return line.toString();
  }

  /** Passes on a given number of bytes. */
  void pass(long count, WritableByteChannel sink) throws IOException {
    long left = count;
    while (left > 0) {
      fill();
      int piece = (int) Math.min(left, buffer.remaining());
      int end = buffer.limit();
      buffer.limit(buffer.position() + piece);
      while (buffer.hasRemaining()) {
        sink.write(buffer);
      }
      buffer.limit(end);
      left -= piece;
    }
  }

  private char character() throws IOException {
    fill();
    return (char) buffer.get();
  }

  private void fill() throws IOException {
    if (buffer.hasRemaining()) {
      return;
    }
    buffer.clear();
    if (channel.read(buffer) < 0) {
      buffer.limit(0);
      throw new EOFException("the connection ended within a response");
    }
    buffer.flip();
  }
}
