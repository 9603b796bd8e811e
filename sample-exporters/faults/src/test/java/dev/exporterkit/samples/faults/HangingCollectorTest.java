package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.DatagramSocket;
import java.net.InetAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A collector that does not come back costs one thread, and the response is in time. */
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class HangingCollectorTest {
  // Who waits for a run in vain, waits for far longer than this.
  private static final Duration AT_ONCE = Duration.ofSeconds(30);
  private static final Duration LONG = Duration.ofSeconds(55);

  @TempDir Path folder;

  @Test
  void sleeperIsInterruptedAtTheDeadline() throws Exception {
    try (FaultyExporter exporter = FaultyExporter.start(folder)) {
      exporter.breaks("first", Fault.SLEEP);
      exporter.scrape().failsOnly("first", 1);
      exporter.heal();
      exporter.scrape().isRight();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SPIN", "ACCEPT", "PIPE", "DNS"})
  void whoeverIgnoresInterruptionCostsOneThread(Fault fault) throws Exception {
    Pipe.make(folder);
    try (DatagramSocket resolver = new DatagramSocket(0, InetAddress.getLoopbackAddress());
        FaultyExporter exporter =
            FaultyExporter.start(folder, "--faults.dns-port=" + resolver.getLocalPort())) {
      exporter.breaks("first", fault);
      exporter.scrape().failsOnly("first", 1);
      exporter.heal();
      long threads = exporter.process().threads();
      for (int i = 0; i < 20; i++) {
        Answer answer = exporter.scrape(LONG);
        answer.failsOnly("first", 1);
        assertThat(answer.took()).isLessThan(AT_ONCE);
      }
      assertThat(exporter.process().threads()).isLessThanOrEqualTo(threads + 2);
      assertThat(exporter.daemon().stop()).isZero();
    }
  }

  @Test
  void twoSpinnersLeaveHealthAlone() throws Exception {
    try (FaultyExporter exporter = FaultyExporter.start(folder)) {
      exporter.breaks("first", Fault.SPIN);
      exporter.breaks("second", Fault.SPIN);
      Answer scrape = exporter.scrape();
      scrape.failsOnly("first", 1);
      scrape.failsOnly("second", 1);
      for (int i = 0; i < 100; i++) {
        exporter.healthy(); // while both spin, which they do for ever
      }
      assertThat(exporter.daemon().stop()).isZero();
    }
  }
}
