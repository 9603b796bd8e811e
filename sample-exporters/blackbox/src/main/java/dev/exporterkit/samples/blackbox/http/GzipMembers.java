package dev.exporterkit.samples.blackbox.http;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Decompresses gzip as Go does: to the end, while Java stops at the first byte that is not gzip.
 */
final class GzipMembers extends GZIPInputStream {
  private static final int TRAILER_BYTES = 8;

  private final Counted packed;
  private long filled;

  GzipMembers(InputStream in) throws IOException {
    this(new Counted(in));
  }

  private GzipMembers(Counted packed) throws IOException {
    super(packed);
    this.packed = packed;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int count = super.read(target, offset, length);
    if (count < 0 && packed.count - filled + inf.getRemaining() > TRAILER_BYTES) {
      throw new ZipException("bytes that are not gzip follow");
    }
    return count;
  }

  @Override
  protected void fill() throws IOException {
    super.fill();
    filled = packed.count;
  }

  /** Counts the bytes read, and blocks instead of reporting an end. */
  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream in) {
      super(new BufferedInputStream(in));
    }

    @Override
    public int available() throws IOException {
      in.mark(1);
      int next = in.read();
      in.reset();
      return next < 0 ? 0 : 1;
    }

    @Override
    public int read() throws IOException {
      int next = in.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      count += Math.max(0, read);
      return read;
    }
  }
}
