package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;

/** Writes OpenMetrics 1.0.0. */
public final class OpenMetricsWriter implements ExpositionWriter {
  private static final byte[] EOF = "# EOF\n".getBytes(UTF_8);

  private final FamilyHeaders headers = new FamilyHeaders(OpenMetricsWriter::header);

  @Override
  public void write(Exposition exposition, Sink sink) throws IOException {
    Output out = new Output(sink);
    SampleWriter samples = new SampleWriter(out);
    for (ExposedFamily family : exposition.families()) {
      out.bytes(headers.of(family));
      samples.write(family);
    }
    out.bytes(EOF);
    out.end();
  }

  private static String header(ExposedFamily exposed) {
    String name = exposed.openMetricsName();
    StringBuilder header = new StringBuilder();
    header.append("# TYPE ").append(name).append(' ').append(type(exposed)).append('\n');
    exposed
        .family()
        .unit()
        .filter(unit -> name.endsWith("_" + unit))
        .ifPresent(unit -> header.append("# UNIT " + name + " " + unit + "\n"));
    if (!exposed.help().isEmpty()) {
      header.append("# HELP ").append(name).append(' ');
      header.append(Escapes.label(exposed.help())).append('\n');
    }
    return header.toString();
  }

  private static String type(ExposedFamily exposed) {
    return switch (exposed.family().type()) {
      case COUNTER -> exposed.suffixed() ? "counter" : "unknown";
      case INFO -> exposed.suffixed() ? "info" : "gauge";
      case GAUGE -> "gauge";
      case UNTYPED -> "unknown";
      case STATE_SET -> "stateset";
      case HISTOGRAM -> "histogram";
      case SUMMARY -> "summary";
    };
  }
}
