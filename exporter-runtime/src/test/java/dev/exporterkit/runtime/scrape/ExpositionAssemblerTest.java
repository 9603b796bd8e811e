package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Drop.Reason;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.exposition.Written;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ExpositionAssemblerTest {
  private static final RowSchema JOBS =
      RowSchema.withLabels().gauge(ColumnType.LONG, "x_jobs", "Jobs.").build();

  private final DroppedSamples dropped =
      new DroppedSamples(
          new ExporterDescriptor("x", List.of("x"), 9100, "Xs."),
          List.of("pool", "query"),
          System::nanoTime);

  @Test
  void clashIsCountedInItsOwnAnswer() {
    assertThat(answer(scraped("pool", "query")))
        .contains("x_jobs 1\n")
        .contains("{collector=\"pool\"} 0\n")
        .contains("{collector=\"query\"} 1\n");
  }

  @Test
  void eachAnswerCountsItsClashOnce() {
    answer(scraped("pool", "query"));
    assertThat(answer(scraped("pool", "query"))).contains("{collector=\"query\"} 2\n");
    assertThat(answer(scraped("pool"))).contains("{collector=\"query\"} 2\n");
  }

  @Test
  void whatAnAuthorLeavesOutIsCountedAtOnce() {
    Sheet broken =
        new Sheet(List.of(), List.of(new Drop(Reason.BROKEN_VALUE, "process", 4)), List.of());
    assertThat(answer(scraped("pool"), Source.of(broken)))
        .contains("x_exporter_dropped_samples_total 4\n");
  }

  @Test
  void onlyWantedFamiliesAreAssembled() {
    assertThat(
            Written.text(
                assembler().assemble(scraped("pool", "query"), ExpositionAssemblerTest::isJobs)))
        .isEqualTo("# HELP x_jobs Jobs.\n# TYPE x_jobs gauge\nx_jobs 1\n");
  }

  private static boolean isJobs(MetricFamily family) {
    return family.name().equals("x_jobs");
  }

  private String answer(List<Source> scraped, Source... contributed) {
    return Written.text(assembler(contributed).assemble(scraped, family -> true));
  }

  private ExpositionAssembler assembler(Source... contributed) {
    return new ExpositionAssembler(
        dropped, List.of(contributed).stream().<Contributor>map(source -> () -> source).toList());
  }

  private static List<Source> scraped(String... collectors) {
    return List.of(collectors).stream().map(name -> Source.of(jobs(), "", name)).toList();
  }

  private static Sheet jobs() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    sheet.row(JOBS).value(0, 1L);
    return sheet.freeze();
  }
}
