package dev.exporterkit.runtime.web.body;

import static dev.exporterkit.runtime.web.body.SegmentPool.SEGMENT;

import dev.exporterkit.runtime.clientjava.ProtobufWriter;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.ExpositionWriter;
import dev.exporterkit.runtime.exposition.TextWriter;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.ContentType.Format;
import java.io.IOException;

/**
 * Encodes expositions into bodies. The bytes of all bodies share one limit of memory; larger bodies
 * are encoded while they are sent. One instance per program; thread-safe.
 */
public final class ResponseBodies {
  private static final int BUDGET = 32 << 20;
  private static final int MAX_BODY = 16 << 20;

  private final ExpositionWriter text = TextWriter.prometheus();
  private final ExpositionWriter openMetrics = TextWriter.openMetrics();
  private final ExpositionWriter protobuf = new ProtobufWriter();
  private final GzipSink.Deflaters deflaters = new GzipSink.Deflaters();
  private final SegmentPool pool;
  private final int maxSegments;

  /** Starts with 32 MB for all bodies and at most 16 MB for one. */
  public ResponseBodies() {
    this(new SegmentPool(BUDGET / SEGMENT), MAX_BODY / SEGMENT);
  }

  ResponseBodies(SegmentPool pool, int maxSegments) {
    this.pool = pool;
    this.maxSegments = maxSegments;
  }

  /**
   * Encodes an exposition, or prepares to encode it while it is sent if it is too large.
   *
   * @throws IOException never for text; for protobuf if client_java fails
   */
  public ResponseBody encode(Exposition exposition, Format format, ContentCoding coding)
      throws IOException {
    StreamedBody.Encoding encoding = encoding(exposition, writer(format), coding);
    if (coding == ContentCoding.IDENTITY && exposition.roughSize() > (long) maxSegments * SEGMENT) {
      return streamed(encoding, coding);
    }
    try (SegmentBuffer kept = new SegmentBuffer(pool, maxSegments)) {
      encoding.writeTo(kept);
      return kept.toBody();
    } catch (SegmentBuffer.FullException e) {
      return streamed(encoding, coding);
    }
  }

  private static ResponseBody streamed(StreamedBody.Encoding encoding, ContentCoding coding)
      throws IOException {
    // Compressing twice takes longer than sending chunks.
    return coding == ContentCoding.IDENTITY
        ? StreamedBody.measured(encoding)
        : StreamedBody.chunked(encoding);
  }

  private StreamedBody.Encoding encoding(
      Exposition exposition, ExpositionWriter writer, ContentCoding coding) {
    return switch (coding) {
      case IDENTITY -> sink -> writer.write(exposition, sink);
      case GZIP ->
          sink -> {
            try (GzipSink gzip = new GzipSink(deflaters, pool, sink)) {
              writer.write(exposition, gzip);
            }
          };
    };
  }

  private ExpositionWriter writer(Format format) {
    return switch (format) {
      case TEXT, TEXT_1_0 -> text;
      case OPEN_METRICS -> openMetrics;
      case PROTOBUF -> protobuf;
    };
  }
}
