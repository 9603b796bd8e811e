package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import dev.exporterkit.api.spi.DoubleColumn;
import dev.exporterkit.api.spi.LongColumn;
import dev.exporterkit.api.spi.ObjectColumn;
import dev.exporterkit.api.spi.RowTable;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Writes a text format. Both have the same samples; they differ in the lines before the samples of
 * a family, and at the end.
 */
public final class TextWriter implements ExpositionWriter {
  /**
   * Families that a configuration or a target creates with new names each time must not accumulate.
   */
  private static final int MAX_HEADERS = 10_000;

  private final Function<ExposedFamily, String> header;
  private final byte[] end;

  /** By name: most families are those of the previous scrape. */
  private final Map<String, Header> headers = new ConcurrentHashMap<>();

  TextWriter(Function<ExposedFamily, String> header, String end) {
    this.header = header;
    this.end = end.getBytes(UTF_8);
  }

  /**
   * Returns a writer for Prometheus's text format 0.0.4; for names without UTF-8, version 1.0.0 is
   * the same.
   */
  public static TextWriter prometheus() {
    return new TextWriter(TextWriter::prometheusHeader, "");
  }

  /** Returns a writer for OpenMetrics 1.0.0. */
  public static TextWriter openMetrics() {
    return new TextWriter(TextWriter::openMetricsHeader, "# EOF\n");
  }

  @Override
  public void write(Exposition exposition, BufferSink sink) throws IOException {
    Output out = new Output(sink);
    SampleWriter samples = new SampleWriter(out);
    for (ExposedFamily family : exposition.families()) {
      out.bytes(headerOf(family));
      samples.write(family);
    }
    out.bytes(end);
    out.finish();
  }

  byte[] headerOf(ExposedFamily exposed) {
    String name = exposed.family().name();
    Header known = headers.get(name);
    if (known == null || !known.isOf(exposed)) {
      known = new Header(exposed, header.apply(exposed).getBytes(UTF_8));
      if (headers.size() >= MAX_HEADERS) {
        headers.clear();
      }
      headers.put(name, known);
    }
    return known.bytes;
  }

  private static String prometheusHeader(ExposedFamily exposed) {
    String name = exposed.family().name();
    String help =
        exposed.help().isEmpty()
            ? ""
            : "# HELP " + name + " " + Escapes.help(exposed.help()) + "\n";
    return help + "# TYPE " + name + " " + exposed.family().type().textWord() + "\n";
  }

  private static String openMetricsHeader(ExposedFamily exposed) {
    String name = exposed.openMetricsName();
    StringBuilder header = new StringBuilder();
    header.append("# TYPE ").append(name).append(' ');
    header.append(exposed.openMetricsType().openMetricsWord()).append('\n');
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

  /** The lines of one family as bytes, with their source apart from the name. */
  private static final class Header {
    private final MetricType type;
    private final String help;
    private final boolean suffixed;
    final byte[] bytes;

    Header(ExposedFamily exposed, byte[] bytes) {
      this.type = exposed.family().type();
      this.help = exposed.help();
      this.suffixed = exposed.suffixed();
      this.bytes = bytes;
    }

    boolean isOf(ExposedFamily exposed) {
      return type == exposed.family().type()
          && suffixed == exposed.suffixed()
          && help.equals(exposed.help());
    }
  }

  /** Writes samples, which are the same in both text formats. */
  private static final class SampleWriter {
    private final Output out;

    SampleWriter(Output out) {
      this.out = out;
    }

    void write(ExposedFamily exposed) throws IOException {
      MetricFamily family = exposed.family();
      for (ExposedColumn column : exposed.columns()) {
        if (column.column() instanceof LongColumn longs) {
          if (family.type() == MetricType.STATE_SET) {
            states(family, column, longs);
          } else {
            longs(family.name().getBytes(UTF_8), column, longs);
          }
        } else if (column.column() instanceof DoubleColumn doubles) {
          doubles(family.name().getBytes(UTF_8), column, doubles);
        } else if (column.column() instanceof ObjectColumn objects) {
          new DistributionWriter(out, family).write(column, objects);
        }
      }
    }

    private void longs(byte[] name, ExposedColumn exposed, LongColumn column) throws IOException {
      RowTable table = exposed.table();
      byte[] blocks = table.blocks();
      int count = table.count();
      for (int row = 0; row < count; row++) {
        if (exposed.has(row)) {
          out.series(name, blocks, table.blockStart(row), table.blockEnd(row));
          out.value(column.at(row));
        }
      }
    }

    private void doubles(byte[] name, ExposedColumn exposed, DoubleColumn column)
        throws IOException {
      RowTable table = exposed.table();
      byte[] blocks = table.blocks();
      int count = table.count();
      for (int row = 0; row < count; row++) {
        if (exposed.has(row)) {
          out.series(name, blocks, table.blockStart(row), table.blockEnd(row));
          out.value(column.at(row));
        }
      }
    }

    private void states(MetricFamily family, ExposedColumn exposed, LongColumn column)
        throws IOException {
      byte[] name = family.name().getBytes(UTF_8);
      List<ExtraLabel> states =
          family.states().stream().map(state -> ExtraLabel.of(family.name(), state)).toList();
      for (int row = 0; row < exposed.table().count(); row++) {
        if (exposed.has(row)) {
          for (int state = 0; state < states.size(); state++) {
            out.bytes(name);
            states.get(state).write(out, exposed.table(), row);
            out.reserveValue();
            out.value(column.at(row) >> state & 1);
          }
        }
      }
    }
  }
}
