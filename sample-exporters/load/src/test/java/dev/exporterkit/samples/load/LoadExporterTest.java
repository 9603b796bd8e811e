package dev.exporterkit.samples.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.testkit.ExporterExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class LoadExporterTest {
  @RegisterExtension
  final ExporterExtension exporter =
      ExporterExtension.of(LoadExporter.class).flags("--load.rows=1");

  @Test
  void firstScrapeLooksAsReviewed() {
    assertThat(exporter.scrape()).isUp().hasNoDrops().matchesGolden();
  }

  @Test
  void negativeNumberOfRowsIsAStartProblem() {
    assertThat(exporter.startProblems("--load.rows=-1"))
        .containsExactly("--load.rows=-1: must be 0 or more");
  }
}
