package dev.exporterkit.runtime.exposition;

import java.io.IOException;

/** Writes an exposition in one format: repeatable, always the same bytes. Thread-safe. */
public interface ExpositionWriter {

  /**
   * Writes an exposition from beginning to end.
   *
   * @throws IOException if the sink fails; nothing else goes wrong
   */
  void write(Exposition exposition, BufferSink sink) throws IOException;
}
