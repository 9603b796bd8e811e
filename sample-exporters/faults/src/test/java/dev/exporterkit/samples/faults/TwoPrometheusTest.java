package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.tests.Prometheus;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two Prometheus servers that scrape one exporter. */
@Tag("daemon")
@Tag("once")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class TwoPrometheusTest {
  private static final String SCRAPES = "count_over_time(up[1h]) >= ";

  @TempDir Path folder;

  /** Intervals that differ by a tenth: within nine scrapes the servers meet in every phase. */
  @Test
  void serversOutOfPhaseNeverSeeFalseDown() throws Exception {
    try (FaultyExporter exporter = FaultyExporter.startForPrometheus(folder)) {
      exporter.breaks("first", Fault.SLOW);
      try (Prometheus one = Prometheus.start(folder.resolve("one"), "6s", exporter.port());
          Prometheus other = Prometheus.start(folder.resolve("other"), "5400ms", exporter.port())) {
        for (int scrapes = 3; scrapes <= 9; scrapes += 3) { // a wait ends after a minute
          one.awaitResults(SCRAPES + scrapes, 1);
          other.awaitResults(SCRAPES + scrapes, 1);
        }
        assertNeverDown(one);
        assertNeverDown(other);
      }
    }
  }

  private static void assertNeverDown(Prometheus server) throws Exception {
    for (String series : new String[] {"up", "faults_up", "faults_scrape_collector_success"}) {
      assertThat(server.query("min_over_time(" + series + "[1h])"))
          .as(server.scrapeFailures())
          .doesNotContain("\"0\"")
          .contains("\"1\"");
    }
  }
}
