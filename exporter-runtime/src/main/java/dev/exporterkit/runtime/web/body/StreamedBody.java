package dev.exporterkit.runtime.web.body;

import dev.exporterkit.runtime.exposition.BufferSink;
import java.io.IOException;
import java.io.OutputStream;

/**
 * A body that is encoded while it is sent, with one segment of memory. If its length is not known,
 * it is sent chunked.
 */
final class StreamedBody implements ResponseBody {
  /** Encodes the bytes of one body; the same bytes every time. */
  interface Encoding {
    void writeTo(BufferSink sink) throws IOException;
  }

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
   * Returns a body that is encoded once in advance to find its length: otherwise the JDK's server
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
   * Passes every segment on immediately.
   *
   * @param out the destination
   */
  private record StreamSink(OutputStream out) implements BufferSink {
    @Override
    public byte[] acquire() {
      return new byte[SegmentPool.SEGMENT];
    }

    @Override
    public byte[] flush(byte[] segment, int length) throws IOException {
      finish(segment, length);
      return segment;
    }

    @Override
    public void finish(byte[] segment, int length) throws IOException {
      out.write(segment, 0, length);
    }
  }

  /** Counts the bytes and discards them. */
  private static final class LengthSink implements BufferSink {
    private final byte[] segment = new byte[SegmentPool.SEGMENT];
    private long total;

    @Override
    public byte[] acquire() {
      return segment;
    }

    @Override
    public byte[] flush(byte[] segment, int length) {
      finish(segment, length);
      return segment;
    }

    @Override
    public void finish(byte[] segment, int length) {
      total += length;
    }
  }
}
