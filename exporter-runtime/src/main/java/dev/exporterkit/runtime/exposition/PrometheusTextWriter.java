package dev.exporterkit.runtime.exposition;

import java.io.IOException;

/** Writes the text format 0.0.4; for names without UTF-8, version 1.0.0 is the same. */
public final class PrometheusTextWriter implements ExpositionWriter {
  private final FamilyHeaders headers = new FamilyHeaders(PrometheusTextWriter::header);

  @Override
  public void write(Exposition exposition, Sink sink) throws IOException {
    Output out = new Output(sink);
    SampleWriter samples = new SampleWriter(out);
    for (ExposedFamily family : exposition.families()) {
      out.bytes(headers.of(family));
      samples.write(family);
    }
    out.end();
  }

  private static String header(ExposedFamily exposed) {
    String name = exposed.family().name();
    String help =
        exposed.help().isEmpty()
            ? ""
            : "# HELP " + name + " " + Escapes.help(exposed.help()) + "\n";
    return help + "# TYPE " + name + " " + type(exposed) + "\n";
  }

  private static String type(ExposedFamily exposed) {
    return switch (exposed.family().type()) {
      case COUNTER -> "counter";
      case GAUGE, INFO, STATE_SET -> "gauge";
      case UNTYPED -> "untyped";
      case HISTOGRAM -> "histogram";
      case SUMMARY -> "summary";
    };
  }
}
