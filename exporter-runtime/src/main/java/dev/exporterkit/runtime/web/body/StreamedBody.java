package dev.exporterkit.runtime.web.body;

import dev.exporterkit.runtime.exposition.Sink;
import java.io.IOException;
import java.io.OutputStream;

/** A body that is encoded while it is sent, with one piece of memory of its own. */
final class StreamedBody implements ResponseBody {
  private final Encoding encoding;

  StreamedBody(Encoding encoding) {
    this.encoding = encoding;
  }

  @Override
  public long responseLength() {
    return 0;
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
}
