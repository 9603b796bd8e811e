package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An exporter whose target has been gone for a week of scrapes. */
@Tag("once")
@Timeout(value = 3, unit = TimeUnit.MINUTES)
class EndlessFailureTest {
  private static final int WARM_UP = 5_000;
  private static final int SCRAPES = 100_000;
  private static final int CLIENTS = 2;
  private static final long HEAP_GROWTH = 2 << 20;

  @TempDir Path folder;

  @Test
  void hundredThousandFailuresLeaveNothingBehind() throws Exception {
    try (FaultyExporter exporter = FaultyExporter.start(folder)) {
      exporter.breaks("first", Fault.RUNTIME_EXCEPTION);
      exporter.breaks("second", Fault.IO_EXCEPTION);
      scrape(exporter, WARM_UP);
      JavaProcess.Held before = exporter.process().held();

      scrape(exporter, SCRAPES);
      JavaProcess.Held after = exporter.process().held();

      assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 2);
      assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors() + 2);
      assertThat(after.heap()).isLessThan(before.heap() + HEAP_GROWTH);
      assertThat(exporter.daemon().output().lines()).hasSizeLessThan(100);
      exporter.heal();
      exporter.scrape().isRight();
    }
  }

  private static void scrape(FaultyExporter exporter, int times) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      List<Callable<Boolean>> work = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        work.add(() -> client(exporter, times / CLIENTS));
      }
      for (Future<Boolean> done : clients.invokeAll(work)) {
        done.get();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private static boolean client(FaultyExporter exporter, int times) throws Exception {
    try (KeepAliveClient client =
        new KeepAliveClient(exporter.port(), "/metrics?name[]=faults_up")) {
      for (int i = 0; i < times; i++) {
        assertThat(client.get()).endsWith("\nfaults_up 0\n");
      }
    }
    return true;
  }
}
