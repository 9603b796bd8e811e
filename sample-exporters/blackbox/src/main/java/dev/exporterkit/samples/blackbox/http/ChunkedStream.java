package dev.exporterkit.samples.blackbox.http;

import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A body that comes in pieces, each after its length. */
final class ChunkedStream extends FilterInputStream {
  private static final int HEX = 16;

  private final byte[] one = new byte[1];
  private long left;
  private boolean begun;
  private boolean ended;

  ChunkedStream(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (left == 0 && !ended) {
      next();
    }
    if (ended) {
      return -1;
    }
    int count = in.read(target, offset, (int) Math.min(length, left));
    if (count < 0) {
      throw new EOFException("the connection was closed within the body");
    }
    left -= count;
    return count;
  }

  private void next() throws IOException {
    HeadReader lines = new HeadReader(in);
    if (begun) {
      lines.line();
    }
    begun = true;
    String size = lines.line().replaceFirst("[; \t].*", "");
    try {
      left = Long.parseUnsignedLong(size, HEX);
    } catch (NumberFormatException e) {
      throw new ProbeFailedException("a chunk of the body has the length \"" + size + '"', e);
    }
    if (left < 0) {
      throw new ProbeFailedException("a chunk of the body has the length \"" + size + '"');
    }
    ended = left == 0;
  }
}
