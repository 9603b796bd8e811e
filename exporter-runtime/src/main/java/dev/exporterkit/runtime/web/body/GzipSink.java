package dev.exporterkit.runtime.web.body;

import dev.exporterkit.runtime.exposition.BufferSink;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;

/**
 * Compresses one segment at a time and passes the compressed segments on, so that the plain bytes
 * are never stored.
 */
final class GzipSink implements BufferSink, AutoCloseable {
  /**
   * The header of gzip: the two magic bytes, "deflate", no flags, no time, "fastest", unknown
   * system.
   */
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};

  private final Deflaters deflaters;
  private final SegmentPool pool;
  private final BufferSink target;
  private final Deflater deflater;
  private final CRC32 checksum = new CRC32();
  private final byte @Nullable [] lent;
  private byte[] compressed;
  private int at;

  GzipSink(Deflaters deflaters, SegmentPool pool, BufferSink target) throws IOException {
    this.deflaters = deflaters;
    this.pool = pool;
    this.target = target;
    this.compressed = target.acquire();
    this.lent = pool.take();
    this.deflater = deflaters.take();
    put(HEADER);
  }

  @Override
  public byte[] acquire() {
    // Even beyond the limit, one segment is needed.
    return lent != null ? lent : new byte[SegmentPool.SEGMENT];
  }

  @Override
  public byte[] flush(byte[] segment, int length) throws IOException {
    checksum.update(segment, 0, length);
    deflater.setInput(segment, 0, length);
    while (!deflater.needsInput()) {
      deflate();
    }
    return segment;
  }

  @Override
  public void finish(byte[] segment, int length) throws IOException {
    flush(segment, length);
    deflater.finish();
    while (!deflater.finished()) {
      deflate();
    }
    put(littleEndian((int) checksum.getValue()));
    put(littleEndian(deflater.getTotalIn()));
    target.finish(compressed, at);
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
    compressed = target.flush(compressed, at);
    at = 0;
  }

  private static byte[] littleEndian(int value) {
    return new byte[] {
      (byte) value, (byte) (value >> 8), (byte) (value >> 16), (byte) (value >> 24)
    };
  }

  /** Reusable deflaters: each has a quarter of a megabyte outside of the heap. */
  static final class Deflaters {
    private static final int MAX_IDLE = 4;

    private final Deque<Deflater> idle = new ArrayDeque<>();

    synchronized Deflater take() {
      Deflater deflater = idle.poll();
      // Higher levels cost four times the CPU time and save a fifth of the bytes.
      return deflater != null ? deflater : new Deflater(Deflater.BEST_SPEED, true);
    }

    synchronized void give(Deflater deflater) {
      if (idle.size() < MAX_IDLE) {
        deflater.reset();
        idle.push(deflater);
      } else {
        deflater.end();
      }
    }
  }
}
