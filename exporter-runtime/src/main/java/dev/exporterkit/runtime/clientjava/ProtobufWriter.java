package dev.exporterkit.runtime.clientjava;

import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.ExpositionWriter;
import dev.exporterkit.runtime.exposition.Sink;
import io.prometheus.metrics.config.EscapingScheme;
import io.prometheus.metrics.expositionformats.PrometheusProtobufWriter;
import java.io.IOException;

/** Writes Prometheus's protobuf messages, through client_java. */
public final class ProtobufWriter implements ExpositionWriter {
  @Override
  public void write(Exposition exposition, Sink sink) throws IOException {
    SinkStream stream = new SinkStream(sink);
    new PrometheusProtobufWriter()
        .write(stream, SheetSnapshots.of(exposition), EscapingScheme.UNDERSCORE_ESCAPING);
    stream.finish();
  }
}
