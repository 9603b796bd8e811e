package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a writer writes, through pieces of any size. */
public final class Written implements Sink {
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final int size;

  private Written(int size) {
    this.size = size;
  }

  /** Returns what a writer writes. */
  public static byte[] bytes(ExpositionWriter writer, Exposition exposition, int pieceSize) {
    Written written = new Written(pieceSize);
    try {
      writer.write(exposition, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.all.toByteArray();
  }

  /** Returns an exposition in the text format. */
  public static String text(Exposition exposition) {
    return new String(bytes(new PrometheusTextWriter(), exposition, 4096), UTF_8);
  }

  /** Returns an exposition in OpenMetrics. */
  public static String openMetrics(Exposition exposition) {
    return new String(bytes(new OpenMetricsWriter(), exposition, 4096), UTF_8);
  }

  @Override
  public byte[] first() {
    return new byte[size];
  }

  @Override
  public byte[] exchange(byte[] piece, int length) {
    last(piece, length);
    return first();
  }

  @Override
  public void last(byte[] piece, int length) {
    all.write(piece, 0, length);
  }
}
