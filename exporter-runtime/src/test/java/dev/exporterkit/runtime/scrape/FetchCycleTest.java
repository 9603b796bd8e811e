package dev.exporterkit.runtime.scrape;

import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedScrapes;
import dev.exporterkit.runtime.flight.Deadline;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A shared fetch that would wait for itself fails at once, and shows how. */
@Timeout(60)
class FetchCycleTest {
  private static final Duration LONG = Duration.ofMinutes(4);
  private static final Key<Integer> INTEGER = Key.of("Integer");
  private static final Key<Long> LONG_KEY = Key.of("Long");
  private static final Key<String> STRING = Key.of("String");

  private final Set<String> messages = ConcurrentHashMap.newKeySet();
  private Scraper scraper = ScriptedScrapes.scraper();

  @AfterEach
  void close() {
    scraper.close();
  }

  @Test
  void fetchOfItself() {
    use(collector("a", scrape -> scrape.once(INTEGER, () -> scrape.once(INTEGER, () -> 1))));

    assertThat(scrape()).isEqualTo(Map.of("a", Outcome.FAILED));
    assertThat(messages)
        .containsExactly("the fetch of Integer waits for itself: Integer → Integer");
  }

  @Test
  void fetchOfItselfByWayOfAnother() {
    use(
        collector(
            "a",
            scrape ->
                scrape.once(
                    INTEGER,
                    () ->
                        (int)
                            (long)
                                scrape.once(LONG_KEY, () -> scrape.once(INTEGER, () -> 1) * 2L))));

    assertThat(scrape()).isEqualTo(Map.of("a", Outcome.FAILED));
    assertThat(messages)
        .containsExactly("the fetch of Integer waits for itself: Integer → Long → Integer");
  }

  @Test
  void fetchesCrosswise() {
    CyclicBarrier both = new CyclicBarrier(2);
    use(
        collector("a", scrape -> chained(scrape, INTEGER, LONG_KEY, both)),
        collector("b", scrape -> chained(scrape, LONG_KEY, INTEGER, both)),
        collector("c", scrape -> 1));

    assertThat(scrape())
        .isEqualTo(Map.of("a", Outcome.FAILED, "b", Outcome.FAILED, "c", Outcome.SUCCEEDED));
    assertThat(messages)
        .singleElement()
        .isIn(
            "the fetch of Integer waits for itself: Integer → Long → Integer",
            "the fetch of Long waits for itself: Long → Integer → Long");
  }

  @Test
  void fetchesOfThreeInARing() {
    CyclicBarrier all = new CyclicBarrier(3);
    use(
        collector("a", scrape -> chained(scrape, INTEGER, LONG_KEY, all)),
        collector("b", scrape -> chained(scrape, LONG_KEY, STRING, all)),
        collector("c", scrape -> chained(scrape, STRING, INTEGER, all)));

    assertThat(scrape())
        .isEqualTo(Map.of("a", Outcome.FAILED, "b", Outcome.FAILED, "c", Outcome.FAILED));
    assertThat(messages)
        .singleElement()
        .asString()
        .matches("the fetch of (\\w+) waits for itself: \\1 → \\w+ → \\w+ → \\1");
  }

  @Test
  void nextScrapeWorks() {
    AtomicInteger scrapes = new AtomicInteger();
    use(
        collector(
            "a",
            scrape -> {
              return scrapes.incrementAndGet() == 1
                  ? scrape.once(INTEGER, () -> scrape.once(INTEGER, () -> 1))
                  : scrape.once(INTEGER, () -> (int) (long) scrape.once(LONG_KEY, () -> 2L));
            }));
    scrape();

    assertThat(scrape()).isEqualTo(Map.of("a", Outcome.SUCCEEDED));
  }

  /** Two fetches that need a third, and each other's collectors, are no cycle. */
  @Test
  void sharedThirdIsNoCycle() {
    CyclicBarrier both = new CyclicBarrier(2);
    use(
        collector("a", scrape -> chained(scrape, INTEGER, STRING, both)),
        collector("b", scrape -> chained(scrape, LONG_KEY, STRING, both)));

    assertThat(scrape()).isEqualTo(Map.of("a", Outcome.SUCCEEDED, "b", Outcome.SUCCEEDED));
  }

  /** Fetches a key, whose fetch needs another, when all others have begun. */
  @SuppressWarnings("unchecked")
  private static Object chained(ScrapeContext scrape, Key<?> key, Key<?> other, CyclicBarrier begun)
      throws Exception {
    return scrape.once(
        (Key<Object>) key,
        () -> {
          begun.await();
          return scrape.once((Key<Object>) other, () -> "leaf");
        });
  }

  private ScriptedCollector collector(String name, Work work) {
    return new ScriptedCollector(
        name,
        scrape -> {
          try {
            work.fetch(scrape);
          } catch (IllegalStateException e) {
            messages.add(String.valueOf(e.getMessage()));
            throw e;
          }
        });
  }

  private void use(ScriptedCollector... collectors) {
    scraper = ScriptedScrapes.scraper(collectors);
  }

  private Map<String, Outcome> scrape() {
    return ScriptedScrapes.outcomes(
        scraper.scrape(name -> true, Deadline.in(LONG, System.nanoTime())));
  }

  /** What a collector fetches. */
  private interface Work {
    Object fetch(ScrapeContext scrape) throws Exception;
  }
}
