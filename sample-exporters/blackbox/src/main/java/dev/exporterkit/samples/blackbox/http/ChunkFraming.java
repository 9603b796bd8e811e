package dev.exporterkit.samples.blackbox.http;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Passes a chunked body through unchanged, and fails where Go does but OkHttp does not: for bytes
 * between two chunks, long lines, and trailers that are not headers.
 */
final class ChunkFraming extends FilterInputStream {
  private static final int MAX_LINE_BYTES = 4096;

  private Part part = Part.SIZE;
  private long left;
  private final StringBuilder line = new StringBuilder();
  private @Nullable IOException defect;

  private enum Part {
    SIZE,
    DATA,
    CR,
    LF,
    TRAILER,
    END
  }

  ChunkFraming(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  /** Returns the bytes before an error, and fails at the next call. */
  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (defect != null) {
      throw defect;
    }
    int count = in.read(target, offset, length);
    int good = 0;
    try {
      while (good < count) {
        good += pass(target, offset + good, count - good);
      }
    } catch (IOException e) {
      if (good == 0) {
        throw e;
      }
      defect = e;
      return good;
    }
    return count;
  }

  /** Advances by at least one byte; returns the number of bytes. */
  private int pass(byte[] bytes, int at, int count) throws IOException {
    if (part == Part.DATA) {
      int passed = (int) Math.min(left, count);
      left -= passed;
      part = left == 0 ? Part.CR : Part.DATA;
      return passed;
    }
    char next = (char) (bytes[at] & 0xff);
    switch (part) {
      case CR -> expect(next, '\r', Part.LF);
      case LF -> expect(next, '\n', Part.SIZE);
      case SIZE, TRAILER -> add(next);
      case DATA, END -> {}
    }
    return 1;
  }

  private void expect(char next, char wanted, Part then) throws IOException {
    if (next != wanted) {
      throw new IOException("the response has bytes between two chunks");
    }
    part = then;
  }

  private void add(char next) throws IOException {
    if (next != '\n') {
      line.append(next);
      if (line.length() > MAX_LINE_BYTES) {
        throw new IOException("the response has a line of more than 4 KB between two chunks");
      }
      return;
    }
    String text = line.toString();
    line.setLength(0);
    part = part == Part.SIZE ? afterSize(text) : afterTrailer(text);
  }

  private Part afterSize(String text) {
    try {
      left = Long.parseUnsignedLong(text.split("[;\\s]", 2)[0], 16);
      return left == 0 ? Part.TRAILER : Part.DATA;
    } catch (NumberFormatException e) {
      return Part.END; // OkHttp reports the error
    }
  }

  private static Part afterTrailer(String text) throws IOException {
    if (text.equals("\r")) {
      return Part.END;
    }
    if (!text.endsWith("\r") || text.indexOf(':') < 0 || text.startsWith(" ")) {
      throw new IOException("the response ends with a trailer that is not a header");
    }
    return Part.TRAILER;
  }
}
