package dev.exporterkit.runtime.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import dev.exporterkit.api.HistogramValue;
import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WritersTest {
  private static final int SHEETS = 150;

  @Test
  void anySheetIsStrictOpenMetrics() {
    for (int seed = 0; seed < SHEETS; seed++) {
      StrictExposition.openMetrics(Written.openMetrics(random(seed)));
    }
  }

  @Test
  void anySheetIsStrictText() {
    for (int seed = 0; seed < SHEETS; seed++) {
      StrictExposition.text(Written.text(random(seed)));
    }
  }

  @Test
  void bothFormatsHaveTheSameSamples() {
    for (int seed = 0; seed < SHEETS; seed++) {
      Exposition exposition = random(seed);
      assertThat(
              StrictExposition.samples(
                  StrictExposition.openMetrics(Written.openMetrics(exposition))))
          .isEqualTo(StrictExposition.samples(StrictExposition.text(Written.text(exposition))));
    }
  }

  @Test
  void sizeOfSegmentsChangesNothing() {
    for (int seed = 0; seed < SHEETS; seed++) {
      Exposition exposition = random(seed);
      ExpositionWriter writer = TextWriter.openMetrics();
      assertThat(Written.bytes(writer, exposition, BufferSink.MIN_SEGMENT + seed))
          .isEqualTo(Written.bytes(writer, exposition, 1 << 20));
    }
  }

  @Test
  void labelsLargerThanSegmentAreWritten() {
    RowSchema schema = RowSchema.withLabels("a", "b").gauge(ColumnType.LONG, "x_up", "Up.").build();
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    RowBuilder row = sheet.row(schema);
    row.label(0, "y".repeat(60_000));
    row.label(1, "z".repeat(60_000));
    row.value(0, 1L);
    Exposition exposition = Exposition.of(List.of(Source.of(sheet.freeze())));
    assertThat(Written.text(exposition))
        .endsWith("x_up{a=\"" + "y".repeat(60_000) + "\",b=\"" + "z".repeat(60_000) + "\"} 1\n");
  }

  @Test
  void halfCharacterInHelpIsReplaced() {
    RowSchema schema =
        RowSchema.withLabels().gauge(ColumnType.LONG, "x_jobs", "Half \ud83d.").build();
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    sheet.row(schema).value(0, 1L);
    Exposition exposition = Exposition.of(List.of(Source.of(sheet.freeze())));
    assertThat(Written.text(exposition)).contains("# HELP x_jobs Half \ufffd.\n");
    assertThat(Written.openMetrics(exposition)).contains("# HELP x_jobs Half \ufffd.\n");
  }

  @Test
  void sumsThatAreNoCountersAreLeftOut() {
    RowSchema schema =
        RowSchema.withLabels("a").histogram("x_h", "H.").summary("x_s", "S.").build();
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    for (double sum : new double[] {-1, Double.NaN}) {
      RowBuilder row = sheet.row(schema);
      row.label(0, Double.toString(sum));
      row.value(0, HistogramValue.cumulative(new double[] {1}, new long[] {1, 2}, sum));
      row.value(1, SummaryValue.of(2, sum));
    }
    RowBuilder row = sheet.row(schema);
    row.label(0, "below zero");
    row.value(0, HistogramValue.cumulative(new double[] {-1}, new long[] {1, 2}, 3));
    assertThat(Written.text(Exposition.of(List.of(Source.of(sheet.freeze())))))
        .doesNotContain("_sum", "x_h_count")
        .contains("x_s_count{a=\"NaN\"} 2\n", "x_h_bucket{a=\"below zero\",le=\"+Inf\"} 2\n");
  }

  @Test
  void nothingGivesEmptyTextAndEof() {
    Exposition nothing = Exposition.of(List.of());
    assertThat(Written.text(nothing)).isEmpty();
    assertThat(Written.openMetrics(nothing)).isEqualTo("# EOF\n");
  }

  @Test
  void samplesMakeNoGarbage() throws IOException {
    Exposition few = Exposition.of(List.of(Source.of(rows(10))));
    Exposition many = Exposition.of(List.of(Source.of(rows(10_000))));
    garbage(many);
    assertThat(garbage(many) - garbage(few)).isLessThan(10_000);
  }

  private static long garbage(Exposition exposition) throws IOException {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    BufferSink sink = new OneSegment();
    long before = threads.getCurrentThreadAllocatedBytes();
    TextWriter.openMetrics().write(exposition, sink);
    return threads.getCurrentThreadAllocatedBytes() - before;
  }

  private static Sheet rows(int count) {
    RowSchema schema =
        RowSchema.withLabels("a")
            .counter(ColumnType.LONG, "x_jobs_total", "Jobs.")
            .gauge(ColumnType.DOUBLE, "x_ratio", "Ratio.")
            .stateSet("x_state", "State.", List.of("on", "off"))
            .histogram("x_h", "Histogram.")
            .summary("x_s", "Summary.")
            .build();
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    for (int i = 0; i < count; i++) {
      RowBuilder row = sheet.row(schema);
      row.label(0, i);
      row.value(0, (long) i);
      row.value(1, 1 / (i + 3.0));
      row.value(2, (long) i & 3);
      row.value(3, HistogramValue.cumulative(new double[] {0.5, 1}, new long[] {1, 2, i + 2}, i));
      row.value(4, SummaryValue.withQuantiles(i, i, new double[] {0.5}, new double[] {i / 7.0}));
    }
    return sheet.freeze();
  }

  private static Exposition random(long seed) {
    RandomSheets sheets = new RandomSheets(seed);
    return Exposition.of(List.of(Source.of(sheets.next("x")), Source.of(sheets.next("y"))));
  }

  /** Throws everything away. */
  private static final class OneSegment implements BufferSink {
    private final byte[] segment = new byte[1 << 16];

    @Override
    public byte[] acquire() {
      return segment;
    }

    @Override
    public byte[] flush(byte[] full, int length) {
      return segment;
    }

    @Override
    public void finish(byte[] full, int length) {}
  }
}
