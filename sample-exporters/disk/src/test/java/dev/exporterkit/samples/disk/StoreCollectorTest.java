package dev.exporterkit.samples.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.disk.StoreCollector.Place;
import dev.exporterkit.testkit.CollectorRun;
import dev.exporterkit.testkit.CollectorTester;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoreCollectorTest {
  private static final Place GOOD = new Place("/good", "ext4");
  private static final Place DEAD = new Place("/dead", "nfs4");
  private static final Callable<Space> SPACE = () -> new Space(8, 4, 2, true);

  private final Map<Place, Callable<Space>> places = new LinkedHashMap<>();
  private final CollectorTester<StoreCollector> stores =
      CollectorTester.of(new StoreCollector(() -> places));

  @Test
  void storesOfThisMachineHaveSpace() {
    CollectorRun run = CollectorTester.of(new StoreCollector()).run();
    assertThat(run).hasNoDrops();
    assertThat(run.exposition().family("disk_store_size_bytes").orElseThrow().samples())
        .isNotEmpty()
        .allSatisfy(size -> assertThat(size.value()).isPositive());
  }

  @Test
  void sizesAreThoseOfTheStore() {
    places.put(GOOD, SPACE);
    assertThat(stores.run())
        .hasText(
            """
            disk_store_size_bytes{mount="/good",filesystem="ext4"} 8
            disk_store_free_bytes{mount="/good",filesystem="ext4"} 4
            disk_store_usable_bytes{mount="/good",filesystem="ext4"} 2
            disk_store_readonly{mount="/good",filesystem="ext4"} 1
            disk_store_error{mount="/good",filesystem="ext4"} 0
            disk_stores_unreadable 0
            """);
  }

  @Test
  void kernelStateIsNotAStore() {
    AtomicInteger reads = new AtomicInteger();
    Callable<Space> space = () -> new Space(reads.incrementAndGet(), 0, 0, false);
    places.put(new Place("/proc", "proc"), space);
    places.put(new Place("/net", "autofs"), space);
    places.put(new Place("/sys/x", "unheard-of"), () -> new Space(0, 0, 0, false));
    assertThat(stores.run()).hasText("disk_stores_unreadable 0").hasNoFamily("disk_store_error");
    assertThat(reads).hasValue(0);
  }

  @Test
  void unreadableStoreCostsItself() {
    places.put(GOOD, SPACE);
    places.put(
        DEAD,
        () -> {
          throw new IOException("Permission denied");
        });
    assertDeadStoreCostsItself(stores.run());
  }

  @Test
  void hangingStoreCostsItselfAndOneThread() {
    CountDownLatch server = new CountDownLatch(1);
    AtomicInteger reads = new AtomicInteger();
    places.put(
        DEAD,
        () -> {
          reads.incrementAndGet();
          awaitDeaf(server);
          return SPACE.call();
        });
    places.put(GOOD, SPACE);
    stores.deadline(Duration.ofSeconds(2));
    assertDeadStoreCostsItself(stores.run());
    assertDeadStoreCostsItself(stores.run());
    assertThat(reads).hasValue(1);
    server.countDown();
    while (stores.run().text().contains("disk_stores_unreadable 1")) {
      Thread.onSpinWait(); // until the read has returned
    }
    assertThat(stores.run()).hasText("disk_stores_unreadable 0");
  }

  private static void assertDeadStoreCostsItself(CollectorRun run) {
    assertThat(run)
        .hasText(
            """
            disk_stores_unreadable 1
            disk_store_error{mount="/dead",filesystem="nfs4"} 1
            disk_store_error{mount="/good",filesystem="ext4"} 0
            disk_store_size_bytes{mount="/good",filesystem="ext4"} 8
            """)
        .sample("disk_store_size_bytes", "mount", "/dead", "filesystem", "nfs4")
        .isAbsent();
  }

  /** Waits as a read of a dead server does: no interrupt ends it. */
  private static void awaitDeaf(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // Deaf.
      }
    }
  }
}
