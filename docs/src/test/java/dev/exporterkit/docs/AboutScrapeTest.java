package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.scrape.BuildInfo;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.ScrapeMetrics;
import dev.exporterkit.runtime.web.RequestLimits;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class AboutScrapeTest {
  private static final ExporterDescriptor EXPORTER =
      new ExporterDescriptor("name", List.of("prefix"), 1, "An exporter.");

  @Test
  void pageNamesEveryFamily() {
    List<RowSchema> schemas =
        new ArrayList<>(new ScrapeMetrics(EXPORTER, new BuildInfo("1", "2", "3")).schemas());
    schemas.add(dropped().tables().get(0).schema());
    schemas.add(new RequestLimits(EXPORTER, System::nanoTime).schema());
    List<String> families =
        schemas.stream()
            .flatMap(schema -> schema.families().stream())
            .map(AboutScrapeTest::cell)
            .toList();
    assertThat(Page.of("docs/flags.md").rows().stream().map(cells -> cells.get(0)))
        .filteredOn(cell -> cell.matches("`<(prefix|name)>_.*"))
        .containsExactlyElementsOf(families);
  }

  @Test
  void pageNamesEveryReason() {
    List<String> reasons =
        Arrays.stream(Drop.Reason.values())
            .map(reason -> "`" + reason.name().toLowerCase(Locale.ROOT) + "`")
            .toList();
    assertThat(Page.of("docs/flags.md").rows().stream().map(cells -> cells.get(0)))
        .containsSubsequence(reasons);
  }

  private static Sheet dropped() {
    return new DroppedSamples(EXPORTER, List.of("collector"), System::nanoTime)
        .contribute()
        .sheet();
  }

  private static String cell(MetricFamily family) {
    String name = family.name().replaceFirst("^(prefix|name)_", "<$1>_");
    String labels =
        family.labelNames().isEmpty() ? "" : "{" + String.join(",", family.labelNames()) + "}";
    return "`" + name + labels + "`";
  }
}
