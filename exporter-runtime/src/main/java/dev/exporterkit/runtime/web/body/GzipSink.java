package dev.exporterkit.runtime.web.body;

import dev.exporterkit.runtime.exposition.Sink;
import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Compresses one piece at a time and passes compressed pieces on, so that the plain bytes are never
 * kept.
 */
final class GzipSink implements Sink, AutoCloseable {
  /** The two bytes of gzip, "deflate", no flags, no time, "fastest", system unknown. */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

  private final Deflaters deflaters;
  private final PiecePool pool;
  private final Sink target;
  private final Deflater deflater;
  private final CRC32 checksum = new CRC32();
  private final byte @Nullable [] lent;
  private byte[] compressed;
  private int at;

  GzipSink(Deflaters deflaters, PiecePool pool, Sink target) throws IOException {
    this.deflaters = deflaters;
    this.pool = pool;
    this.target = target;
    this.compressed = target.first();
    this.lent = pool.take();
    this.deflater = deflaters.take();
    put(HEADER);
  }

  @Override
  public byte[] first() {
    // Beyond the budget, too, one piece is needed to work with.
    return lent != null ? lent : new byte[PiecePool.PIECE];
  }

  @Override
  public byte[] exchange(byte[] piece, int length) throws IOException {
    checksum.update(piece, 0, length);
    deflater.setInput(piece, 0, length);
    while (!deflater.needsInput()) {
      deflate();
    }
    return piece;
  }

  @Override
  public void last(byte[] piece, int length) throws IOException {
    exchange(piece, length);
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    put(littleEndian((int) checksum.getValue()));
    put(littleEndian(deflater.getTotalIn()));
    target.last(compressed, at);
  }

  @Override
  public void close() {
    deflaters.give(deflater);
    if (lent != null) {
      pool.give(lent);
    }
  }

  private void deflate() throws IOException {
    if (at == compressed.length) {
      next();
    }
    at += deflater.deflate(compressed, at, compressed.length - at);
  }

  private void put(byte[] bytes) throws IOException {
    if (compressed.length - at < bytes.length) {
      next();
    }
    System.arraycopy(bytes, 0, compressed, at, bytes.length);
    at += bytes.length;
  }

  private void next() throws IOException {
    compressed = target.exchange(compressed, at);
    at = 0;
  }

  private static byte[] littleEndian(int value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }
}
