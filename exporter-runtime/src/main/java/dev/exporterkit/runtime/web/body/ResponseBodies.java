package dev.exporterkit.runtime.web.body;

import static dev.exporterkit.runtime.web.body.PiecePool.PIECE;

import dev.exporterkit.runtime.clientjava.ProtobufWriter;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.ExpositionWriter;
import dev.exporterkit.runtime.exposition.OpenMetricsWriter;
import dev.exporterkit.runtime.exposition.PrometheusTextWriter;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.Format;
import java.io.IOException;

/**
 * Encodes expositions into bodies. The bytes of all bodies share one budget; what does not fit is
 * encoded while it is sent. One for each program; thread-safe.
 */
public final class ResponseBodies {
  private static final int BUDGET = 32 << 20;
  private static final int LARGEST = 16 << 20;

  private final ExpositionWriter text = new PrometheusTextWriter();
  private final ExpositionWriter openMetrics = new OpenMetricsWriter();
  private final ExpositionWriter protobuf = new ProtobufWriter();
  private final Deflaters deflaters = new Deflaters();
  private final PiecePool pool;
  private final int largest;

  /** Begins with 32 MB for all bodies and at most 16 MB for one. */
  public ResponseBodies() {
    this(new PiecePool(BUDGET / PIECE), LARGEST / PIECE);
  }

  ResponseBodies(PiecePool pool, int largest) {
    this.pool = pool;
    this.largest = largest;
  }

  /**
   * Encodes an exposition, or prepares to do so while it is sent if it is too large to be kept.
   *
   * @throws IOException never for text; for protobuf if client_java fails
   */
  public ResponseBody encode(Exposition exposition, Format format, ContentCoding coding)
      throws IOException {
    Encoding encoding = encoding(exposition, writer(format), coding);
    if (coding == ContentCoding.IDENTITY && exposition.roughSize() > (long) largest * PIECE) {
      return streamed(encoding, coding);
    }
    try (KeptPieces kept = new KeptPieces(pool, largest)) {
      encoding.writeTo(kept);
      return kept.toBody();
    } catch (NoMoreRoomException e) {
      return streamed(encoding, coding);
    }
  }

  private static ResponseBody streamed(Encoding encoding, ContentCoding coding) throws IOException {
    // To compress twice takes longer than to send chunks.
    return coding == ContentCoding.IDENTITY
        ? StreamedBody.measured(encoding)
        : StreamedBody.chunked(encoding);
  }

  private Encoding encoding(Exposition exposition, ExpositionWriter writer, ContentCoding coding) {
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
