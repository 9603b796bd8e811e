package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What a writer writes, through segments of any size. */
public final class Written implements BufferSink {
  private final ByteArrayOutputStream all = new ByteArrayOutputStream();
  private final int size;

  private Written(int size) {
    this.size = size;
  }

  /** Returns what a writer writes. */
  public static byte[] bytes(ExpositionWriter writer, Exposition exposition, int segmentSize) {
    Written written = new Written(segmentSize);
    try {
      writer.write(exposition, written);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return written.all.toByteArray();
  }

  /** Returns an exposition in the text format. */
  public static String text(Exposition exposition) {
    return new String(bytes(TextWriter.prometheus(), exposition, 4096), UTF_8);
  }

  /** Returns an exposition in OpenMetrics. */
  public static String openMetrics(Exposition exposition) {
    return new String(bytes(TextWriter.openMetrics(), exposition, 4096), UTF_8);
  }

  @Override
  public byte[] acquire() {
    return new byte[size];
  }

  @Override
  public byte[] flush(byte[] segment, int length) {
    finish(segment, length);
    return acquire();
  }

  @Override
  public void finish(byte[] segment, int length) {
    all.write(segment, 0, length);
  }
}
