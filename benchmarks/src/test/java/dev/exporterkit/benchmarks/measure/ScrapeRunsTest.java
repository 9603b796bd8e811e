package dev.exporterkit.benchmarks.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.peer.Contestants;
import dev.exporterkit.benchmarks.peer.Lineup;
import dev.exporterkit.benchmarks.peer.Peer;
import dev.exporterkit.benchmarks.process.Programs;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Starts client_java and the floor for a moment; the others are absent here. */
class ScrapeRunsTest {
  private static final int SERIES = 40;

  private final Results results = new Results();

  @TempDir private Path folder;

  @Test
  void presentPeersAreMeasuredAndAbsentOnesNamed() throws IOException {
    Path nowhere = folder.resolve("nowhere");
    Lineup lineup = new Contestants(nowhere, nowhere, nowhere).find();
    try (Programs programs = new Programs(folder.resolve("logs"), Duration.ofMinutes(1))) {
      new ScrapeRuns(new Bench(lineup, programs, folder, results), shortPlan()).measure(SERIES);
    }
    assertThat(results.failures()).isEmpty();
    assertThat(results.scrape(Peer.CLIENT_JAVA, Ask.OPENMETRICS_GZIP, SERIES)).isPresent();
    assertThat(results.memory(Peer.FLOOR, SERIES)).isPresent();
    assertThat(lineup.absent())
        .containsOnlyKeys(Peer.KIT, Peer.KIT_WITHOUT_JVM_METRICS, Peer.CLIENT_GOLANG);
  }

  private static Plan shortPlan() {
    return new Plan(List.of(SERIES), false, SERIES, SERIES, 1, Duration.ofMillis(100));
  }
}
