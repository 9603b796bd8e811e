package dev.exporterkit.runtime.web.body;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Takes a body, or a part of it. */
final class Client extends OutputStream {
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream();
  private final int patience;
  private int largestWrite;

  Client() {
    this(Integer.MAX_VALUE);
  }

  /** Hangs up after so many bytes. */
  Client(int patience) {
    this.patience = patience;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    largestWrite = Math.max(largestWrite, length);
    taken.write(bytes, offset, length);
    if (taken.size() > patience) {
      throw new IOException("hung up");
    }
  }

  int largestWrite() {
    return largestWrite;
  }

  int size() {
    return taken.size();
  }

  byte[] toByteArray() {
    return taken.toByteArray();
  }
}
