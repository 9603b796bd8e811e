package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.tests.Samples;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A collector that fails at once costs its own samples, once. */
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class FailingCollectorTest {
  @TempDir static Path folder;
  private static FaultyExporter exporter;

  @BeforeAll
  static void start() throws Exception {
    exporter = FaultyExporter.start(folder);
  }

  @AfterAll
  static void stop() {
    exporter.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "RUNTIME_EXCEPTION",
        "BROKEN_EXCEPTION",
        "ERROR",
        "STACK_OVERFLOW",
        "OUT_OF_MEMORY",
        "NULL"
      })
  void bugCostsItsOwnSamples(Fault fault) throws Exception {
    exporter.breaks("first", fault);
    exporter.scrape().failsOnly("first", 1);
    exporter.heal();
    exporter.scrape().isRight();
  }

  @Test
  void unreachableTargetIsDownAtOnce() throws Exception {
    exporter.breaks("first", Fault.IO_EXCEPTION);
    exporter.scrape().failsOnly("first", 0);
    exporter.heal();
    exporter.scrape().isRight();
  }

  @Test
  void failureIsOneLineWithoutStackTrace() throws Exception {
    exporter.daemon().forget();
    exporter.breaks("second", Fault.RUNTIME_EXCEPTION);
    exporter.scrape().failsOnly("second", 1);
    exporter.heal();
    assertThat(exporter.daemon().awaitLine("Collector failed")).contains("a bug");
    exporter.scrape().isRight();
    exporter.daemon().awaitLine("Collector works again");
    assertThat(exporter.daemon().output()).doesNotContain("\tat ");
  }

  @Test
  void garbageCostsItsOwnRows() throws Exception {
    double before = dropped(exporter.scrape().inTime());
    exporter.breaks("first", Fault.GARBAGE);
    Answer answer = exporter.scrape();
    exporter.heal();
    Samples samples = answer.inTime();
    assertThat(samples.value(Answer.success("first"))).isEqualTo(1);
    assertThat(samples.values())
        .containsEntry("faults_first_jobs_total{part=\"a\"}", 1.0)
        .containsEntry("faults_first_jobs_total{part=\"quote\\\"\\n# EOF\\n\"}", 6.0)
        .containsKey("faults_first_load{part=\"negative\"}")
        .doesNotContainKey("faults_first_jobs_total{part=\"negative\"}");
    assertThat(dropped(samples) - before).isEqualTo(4);
  }

  private static double dropped(Samples samples) {
    return samples.value("faults_exporter_dropped_samples_total{collector=\"first\"}");
  }
}
