package dev.exporterkit.runtime.web.body;

import dev.exporterkit.runtime.exposition.BufferSink;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Collects the bytes of a body in segments of the pool. Segments that do not become part of a body
 * are released when the buffer is closed.
 */
final class SegmentBuffer implements BufferSink, AutoCloseable {
  private final SegmentPool pool;
  private final int maxSegments;
  private Deque<Segment> segments = new ArrayDeque<>();
  private byte @Nullable [] open;

  /** Starts without a segment. */
  SegmentBuffer(SegmentPool pool, int maxSegments) {
    this.pool = pool;
    this.maxSegments = maxSegments;
  }

  @Override
  public byte[] acquire() throws FullException {
    byte[] segment = segments.size() == maxSegments ? null : pool.take();
    if (segment == null) {
      throw new FullException();
    }
    open = segment;
    return segment;
  }

  @Override
  public byte[] flush(byte[] segment, int length) throws FullException {
    finish(segment, length);
    return acquire();
  }

  @Override
  public void finish(byte[] segment, int length) {
    open = null;
    segments.add(new Segment(segment, length));
  }

  /** Creates a body of all segments; from now on, the body releases them. */
  ResponseBody toBody() {
    Deque<Segment> all = segments;
    segments = new ArrayDeque<>();
    return new Body(pool, all);
  }

  @Override
  public void close() {
    if (open != null) {
      pool.give(open);
      open = null;
    }
    segments.forEach(segment -> pool.give(segment.bytes));
    segments.clear();
  }

  /** A part of a body: the first bytes of a segment of the pool. */
  private static final class Segment {
    final byte[] bytes;
    final int length;

    Segment(byte[] bytes, int length) {
      this.bytes = bytes;
      this.length = length;
    }
  }

  /** An encoded body. */
  private static final class Body implements ResponseBody {
    private final SegmentPool pool;
    private final Deque<Segment> segments;
    private final long length;

    Body(SegmentPool pool, Deque<Segment> segments) {
      this.pool = pool;
      this.segments = segments;
      this.length = segments.stream().mapToLong(segment -> segment.length).sum();
    }

    @Override
    public long responseLength() {
      return length == 0 ? -1 : length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      while (!segments.isEmpty()) {
        Segment segment = segments.element();
        out.write(segment.bytes, 0, segment.length);
        giveNext();
      }
    }

    @Override
    public void close() {
      while (!segments.isEmpty()) {
        giveNext();
      }
    }

    private void giveNext() {
      pool.give(segments.remove().bytes);
    }
  }

  /**
   * A body is too large to be stored. Never leaves this package, so it does not need a stack trace.
   */
  static final class FullException extends IOException {
    private static final long serialVersionUID = 1;

    @Override
    public Throwable fillInStackTrace() {
      return this;
    }
  }
}
