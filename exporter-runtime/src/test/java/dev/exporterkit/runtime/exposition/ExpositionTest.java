package dev.exporterkit.runtime.exposition;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.SummaryValue;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.exposition.Exposition.SourceDrop;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpositionTest {
  private static final RowSchema JOBS =
      RowSchema.withLabels("a", "b").gauge(ColumnType.LONG, "x_jobs", "Jobs.").build();
  private static final RowSchema SAME_JOBS =
      RowSchema.withLabels("a", "b").gauge(ColumnType.DOUBLE, "x_jobs", "Jobs.").build();
  private static final RowSchema JOBS_TURNED =
      RowSchema.withLabels("b", "a").gauge(ColumnType.LONG, "x_jobs", "Jobs.").build();

  @Test
  void familiesStandInOrderOfNames() {
    RowSchema schema =
        RowSchema.withLabels()
            .gauge(ColumnType.LONG, "x_b", "B.")
            .gauge(ColumnType.LONG, "x_a", "A.")
            .build();
    assertThat(Written.text(exposition(sheet(schema))))
        .isEqualTo(
            """
            # HELP x_a A.
            # TYPE x_a gauge
            x_a 2
            # HELP x_b B.
            # TYPE x_b gauge
            x_b 1
            """);
  }

  @Test
  void familyOfTwoSourcesStaysTogether() {
    Exposition exposition = exposition(sheet(JOBS, "1", "1"), sheet(SAME_JOBS, "2", "2"));
    assertThat(exposition.drops()).isEmpty();
    assertThat(Written.text(exposition))
        .isEqualTo(
            """
            # HELP x_jobs Jobs.
            # TYPE x_jobs gauge
            x_jobs{a="1",b="1"} 1
            x_jobs{a="2",b="2"} 1
            """);
  }

  @Test
  void seriesOfTwoSourcesCountsOnce() {
    Exposition exposition = exposition(sheet(JOBS, "1", "2"), sheet(SAME_JOBS, "1", "2"));
    assertThat(Written.text(exposition)).containsOnlyOnce("x_jobs{");
    assertThat(exposition.drops())
        .extracting(SourceDrop::drop)
        .containsExactly(
            new Drop(Reason.DUPLICATE_ROW, "two sources have x_jobs{a=\"1\",b=\"2\"}", 1));
  }

  @Test
  void seriesCountsOnceInAnyOrderOfLabels() {
    Exposition exposition = exposition(sheet(JOBS, "1", "2"), sheet(JOBS_TURNED, "2", "1"));
    assertThat(Written.text(exposition)).containsOnlyOnce("x_jobs{");
    assertThat(exposition.drops()).hasSize(1);
  }

  @Test
  void valueAbsentInFirstSourceComesFromSecond() {
    RowSchema both =
        RowSchema.withLabels("a", "b")
            .gauge(ColumnType.LONG, "x_jobs", "Jobs.")
            .gauge(ColumnType.LONG, "x_up", "Up.")
            .build();
    SheetBuilder second = new SheetBuilder(Sheet.EMPTY);
    RowBuilder row = second.row(both);
    row.label(0, "1");
    row.label(1, "1");
    row.value(1, 7L);
    Exposition exposition = exposition(second.freeze(), sheet(both, "1", "1"));
    assertThat(Written.text(exposition))
        .contains("x_jobs{a=\"1\",b=\"1\"} 1\n")
        .containsOnlyOnce("x_up{")
        .contains("x_up{a=\"1\",b=\"1\"} 7\n");
  }

  @Test
  void secondTypeOfFamilyIsLeftOut() {
    assertLeftOut(
        RowSchema.withLabels("a", "b").untyped(ColumnType.LONG, "x_jobs", "Jobs.").build(),
        "x_jobs: two sources differ in its type, \"GAUGE\" and \"UNTYPED\"");
  }

  @Test
  void secondHelpOfFamilyIsLeftOut() {
    assertLeftOut(
        RowSchema.withLabels("a", "b").gauge(ColumnType.LONG, "x_jobs", "Work.").build(),
        "x_jobs: two sources differ in its help, \"Jobs.\" and \"Work.\"");
  }

  @Test
  void otherLabelsOfFamilyAreLeftOut() {
    assertLeftOut(
        RowSchema.withLabels("a", "c").gauge(ColumnType.LONG, "x_jobs", "Jobs.").build(),
        "x_jobs: two sources differ in its label names, \"[a, b]\" and \"[a, c]\"");
  }

  @Test
  void sampleOfAnotherFamilyIsLeftOut() {
    RowSchema schema =
        RowSchema.withLabels()
            .gauge(ColumnType.LONG, "x_size_count", "Sizes.")
            .summary("x_size", "Size.")
            .build();
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    RowBuilder row = sheet.row(schema);
    row.value(0, 1L);
    row.value(1, SummaryValue.of(1, 2));
    Exposition exposition = exposition(sheet.freeze());
    assertThat(exposition.drops())
        .extracting(SourceDrop::drop)
        .containsExactly(
            new Drop(
                Reason.BAD_FAMILY,
                "x_size_count: its sample x_size_count belongs to the family x_size",
                1));
    StrictExposition.text(Written.text(exposition));
  }

  @Test
  void namesThatMeetInOpenMetricsStayApart() {
    RowSchema schema =
        RowSchema.withLabels()
            .gauge(ColumnType.LONG, "x_jobs", "Jobs now.")
            .info("x_jobs_info", "About jobs.")
            .counter(ColumnType.LONG, "x_jobs_total", "Jobs ever.")
            .build();
    String text = Written.openMetrics(exposition(sheet(schema)));
    StrictExposition.openMetrics(text);
    assertThat(text)
        .contains("# TYPE x_jobs gauge\n")
        .contains("# TYPE x_jobs_info gauge\n")
        .contains("# TYPE x_jobs_total unknown\n");
  }

  @Test
  void noteStandsAfterHelp() {
    Exposition exposition =
        Exposition.of(List.of(Source.of(sheet(JOBS, "1", "2"), "(cached for up to 5m)")));
    assertThat(Written.text(exposition)).startsWith("# HELP x_jobs Jobs. (cached for up to 5m)\n");
  }

  @Test
  void noteContradictsNothing() {
    Exposition exposition =
        Exposition.of(
            List.of(
                Source.of(sheet(JOBS, "1", "2"), "(cached)"), Source.of(sheet(JOBS, "2", "2"))));
    assertThat(exposition.drops()).isEmpty();
  }

  @Test
  void roughSizeIsLeastOfPlainNumbers() {
    Exposition exposition = exposition(sheet(JOBS, "1", "1"), sheet(SAME_JOBS, "2", "2"));
    assertThat(exposition.roughSize()).isEqualTo(2L * "x_jobs{a='1',b='1'} 1\n".length());
  }

  private static void assertLeftOut(RowSchema second, String problem) {
    Exposition exposition =
        Exposition.of(
            List.of(
                Source.of(sheet(JOBS, "1", "1"), "", "first"),
                Source.of(sheet(second, "2", "2"), "", "second")));
    assertThat(exposition.drops())
        .containsExactly(new SourceDrop("second", new Drop(Reason.BAD_FAMILY, problem, 1)));
    assertThat(Written.text(exposition)).containsOnlyOnce("x_jobs{").contains("a=\"1\"");
  }

  private static Exposition exposition(Sheet... sheets) {
    return Exposition.of(List.of(sheets).stream().map(Source::of).toList());
  }

  /** Returns one row whose values count from 1. */
  private static Sheet sheet(RowSchema schema, String... labels) {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    RowBuilder row = sheet.row(schema);
    for (int i = 0; i < labels.length; i++) {
      row.label(i, labels[i]);
    }
    for (int i = 0; i < schema.families().size(); i++) {
      row.value(i, (long) (i + 1));
    }
    return sheet.freeze();
  }
}
