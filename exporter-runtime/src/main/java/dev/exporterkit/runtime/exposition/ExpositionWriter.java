package dev.exporterkit.runtime.exposition;

import java.io.IOException;

/** Writes an exposition in one format: repeatedly, always with the same bytes. Thread-safe. */
public interface ExpositionWriter {

  /**
   * Writes a complete exposition.
   *
   * @throws IOException if the sink fails
   */
  void write(Exposition exposition, BufferSink sink) throws IOException;
}
