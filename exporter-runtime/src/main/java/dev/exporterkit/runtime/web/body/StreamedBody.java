package dev.exporterkit.runtime.web.body;

import dev.exporterkit.runtime.exposition.Sink;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A body that is encoded while it is sent, with one piece of memory of its own. If its length is
 * not known, it is sent chunked.
 */
final class StreamedBody implements ResponseBody {
  private final Encoding encoding;
  private final long responseLength;

  private StreamedBody(Encoding encoding, long responseLength) {
    this.encoding = encoding;
    this.responseLength = responseLength;
  }

  static StreamedBody chunked(Encoding encoding) {
    return new StreamedBody(encoding, 0);
  }

  /**
   * Returns a body that is encoded once more, beforehand, to know its length: the JDK's server
   * sends chunks of 4 KB, which takes longer than encoding.
   */
  static StreamedBody measured(Encoding encoding) throws IOException {
    LengthSink length = new LengthSink();
    encoding.writeTo(length);
    return new StreamedBody(encoding, length.total);
  }

  @Override
  public long responseLength() {
    return responseLength;
  }

  @Override
  public void writeTo(OutputStream out) throws IOException {
    encoding.writeTo(new StreamSink(out));
  }

  @Override
  public void close() {}

  /**
   * Passes every piece on at once.
   *
   * @param out where to
   */
  private record StreamSink(OutputStream out) implements Sink {
    @Override
    public byte[] first() {
      return new byte[PiecePool.PIECE];
    }

    @Override
    public byte[] exchange(byte[] piece, int length) throws IOException {
      last(piece, length);
      return piece;
    }

    @Override
    public void last(byte[] piece, int length) throws IOException {
      out.write(piece, 0, length);
    }
  }

  /** Counts the bytes and forgets them. */
  private static final class LengthSink implements Sink {
    private final byte[] piece = new byte[PiecePool.PIECE];
    private long total;

    @Override
    public byte[] first() {
      return piece;
    }

    @Override
    public byte[] exchange(byte[] piece, int length) {
      last(piece, length);
      return piece;
    }

    @Override
    public void last(byte[] piece, int length) {
      total += length;
    }
  }
}
