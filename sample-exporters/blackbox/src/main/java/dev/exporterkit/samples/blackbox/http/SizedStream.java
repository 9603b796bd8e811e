package dev.exporterkit.samples.blackbox.http;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body of a length that is known. */
final class SizedStream extends FilterInputStream {
  private final byte[] one = new byte[1];
  private long left;

  SizedStream(InputStream in, long length) {
    super(in);
    this.left = length;
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("the connection was closed " + left + " bytes before the body's end");
    }
    left -= count;
    return count;
  }
}
