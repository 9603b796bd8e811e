package dev.exporterkit.samples.disk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.samples.disk.StoreCollector.Place;
import dev.exporterkit.samples.disk.StoreCollector.Store;
import dev.exporterkit.samples.disk.StoreCollector.Stores;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class StoreCollectorTest {
  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Place GOOD = new Place("/good", "ext4");
  private static final Place DEAD = new Place("/dead", "nfs4");

  private final StoreCollector collector = new StoreCollector();

  @Test
  void storesOfThisMachineHaveSpace() throws Exception {
    assertThat(collector.collect(new FrozenScrape(LONG)).stores())
        .isNotEmpty()
        .filteredOn(store -> !store.error())
        .isNotEmpty()
        .allSatisfy(store -> assertThat(store.size().orElseThrow()).isPositive())
        .allSatisfy(
            store ->
                assertThat(store.free().orElseThrow())
                    .isBetween(store.usable().orElseThrow(), store.size().orElseThrow()));
  }

  @Test
  void sizesAreThoseOfTheStore() throws Exception {
    assertThat(read(Map.of(GOOD, () -> new Space(8, 4, 2, true)), LONG).stores())
        .containsExactly(
            new Store(
                "/good",
                "ext4",
                OptionalLong.of(8),
                OptionalLong.of(4),
                OptionalLong.of(2),
                OptionalLong.of(1),
                false));
  }

  @Test
  void kernelStateIsNotAStore() throws Exception {
    AtomicInteger asked = new AtomicInteger();
    Callable<Space> space = () -> new Space(asked.incrementAndGet(), 0, 0, false);
    Map<Place, Callable<Space>> places =
        Map.of(
            new Place("/proc", "proc"), space,
            new Place("/net", "autofs"), space,
            new Place("/sys/x", "unheard-of"), () -> new Space(0, 0, 0, false));
    assertThat(read(places, LONG).stores()).isEmpty();
    assertThat(asked).hasValue(0);
  }

  @Test
  void unreadableStoreCostsItself() throws Exception {
    Stores stores =
        read(
            Map.of(
                GOOD,
                StoreCollectorTest::space,
                DEAD,
                () -> {
                  throw new IOException("Permission denied");
                }),
            LONG);
    assertErrors(stores, Map.of("/good", false, "/dead", true));
    assertThat(stores.unreadable()).isEqualTo(1);
  }

  @Test
  void hangingStoreCostsItselfAndOneThread() throws Exception {
    CountDownLatch server = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Callable<Space> hanging =
        () -> {
          asked.incrementAndGet();
          awaitDeaf(server);
          return space();
        };
    Map<Place, Callable<Space>> places = new LinkedHashMap<>();
    places.put(DEAD, hanging);
    places.put(GOOD, StoreCollectorTest::space);
    for (int i = 0; i < 3; i++) {
      assertErrors(read(places, Duration.ofMillis(200)), Map.of("/good", false, "/dead", true));
    }
    assertThat(asked).hasValue(1);
    server.countDown();
    while (read(places, LONG).unreadable() > 0) {
      Thread.onSpinWait(); // until the read has returned
    }
    assertErrors(read(places, LONG), Map.of("/good", false, "/dead", false));
  }

  private static Space space() {
    return new Space(8, 4, 2, false);
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

  private static void assertErrors(Stores stores, Map<String, Boolean> errors) {
    Map<String, Boolean> seen = new LinkedHashMap<>();
    for (Store store : stores.stores()) {
      seen.put(store.mount(), store.error());
      assertThat(store.size().isEmpty()).isEqualTo(store.error());
    }
    assertThat(seen).isEqualTo(errors);
  }

  private Stores read(Map<Place, Callable<Space>> places, Duration patience)
      throws InterruptedException {
    return collector.read(places, patience);
  }
}
