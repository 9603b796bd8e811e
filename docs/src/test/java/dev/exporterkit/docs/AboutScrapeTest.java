package dev.exporterkit.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.scrape.AboutScrape;
import dev.exporterkit.runtime.scrape.BuildInfo;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AboutScrapeTest {
  private static final ExporterDescriptor EXPORTER =
      new ExporterDescriptor("name", List.of("prefix"), 1, "An exporter.", false);

  @Test
  void pageNamesEveryFamily() {
    List<String> families =
        new AboutScrape(EXPORTER, new BuildInfo("1", "2", "3"))
            .levels().stream()
                .flatMap(level -> level.families().stream())
                .map(AboutScrapeTest::cell)
                .toList();
    assertThat(Page.of("docs/flags.md").rows().stream().map(cells -> cells.get(0)))
        .filteredOn(cell -> cell.matches("`<(prefix|name)>_.*"))
        .containsExactlyElementsOf(families);
  }

  private static String cell(MetricFamily family) {
    String name = family.name().replaceFirst("^(prefix|name)_", "<$1>_");
    String labels =
        family.labelNames().isEmpty() ? "" : "{" + String.join(",", family.labelNames()) + "}";
    return "`" + name + labels + "`";
  }
}
