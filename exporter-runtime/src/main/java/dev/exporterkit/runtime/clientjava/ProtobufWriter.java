package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.runtime.exposition.BufferSink;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.ExpositionWriter;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import java.io.IOException;
import java.io.OutputStream;

/** Writes Prometheus's protobuf messages with client_java. */
public final class ProtobufWriter implements ExpositionWriter {
  @Override
  public void write(Exposition exposition, BufferSink sink) throws IOException {
    SegmentStream stream = new SegmentStream(sink);
    new PrometheusProtobufWriter()
        .write(stream, SheetSnapshots.of(exposition), EscapingScheme.UNDERSCORE_ESCAPING);
    stream.finish();
  }

  /** A stream into the segments of a sink. */
  private static final class SegmentStream extends OutputStream {
    private final BufferSink sink;
    private byte[] segment;
    private int at;

    SegmentStream(BufferSink sink) throws IOException {
      this.sink = sink;
      this.segment = sink.acquire();
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      int next = offset;
      int end = offset + length;
      while (end - next > segment.length - at) {
        int some = segment.length - at;
        System.arraycopy(bytes, next, segment, at, some);
        next += some;
        segment = sink.flush(segment, at + some);
        at = 0;
      }
      System.arraycopy(bytes, next, segment, at, end - next);
      at += end - next;
    }

    /** Passes on the last segment, unless writing failed. */
    void finish() throws IOException {
      sink.finish(segment, at);
    }
  }
}
