package dev.exporterkit.runtime.scrape;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitCallers;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitDeaf;
import static dev.exporterkit.runtime.example.ScriptedScrapes.outcomes;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedScrapes;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code ScrapeContext.once} promises; on a clock that the tests advance. */
@Timeout(60)
class SharedFetchTest {
  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(50);

  /** After so much of {@link #SOON} collectors have no time left, but are not cut yet. */
  private static final Duration ALMOST_SOON = Duration.ofMillis(90);

  private static final Key<Page> PAGE = Key.of("Page");
  private static final String WAITING = "waiting";
  private static final String COLLECTOR_A = "collector-a";
  private static final String COLLECTOR_B = "collector-b";

  private final ManualClock clock = new ManualClock();
  private final AtomicInteger fetches = new AtomicInteger();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<String> events = new CopyOnWriteArrayList<>();
  private Scraper scraper = scraper();

  private record Page(int number) {}

  @AfterEach
  void close() {
    release.countDown();
    scraper.close();
    // The next test counts the threads of its own collectors.
    awaitCallers(COLLECTOR_A, 0);
    awaitCallers(COLLECTOR_B, 0);
  }

  @Test
  void oneFetchServesEveryCollector() {
    ScriptedCollector.Script script =
        scrape -> {
          Page page = scrape.once(PAGE, () -> new Page(fetches.incrementAndGet()));
          events.add("page " + page.number());
        };
    scraper = scraperOfBoth(script);

    scrape(LONG);
    scrape(LONG);

    assertThat(events).containsExactly("page 1", "page 1", "page 2", "page 2");
  }

  /** A client in the fetch has the same time as those who wait for it, and they wait for it. */
  @Test
  void reasonOfTheFetchReachesThoseWhoGiveUp() throws Exception {
    CountDownLatch isTimeUp = new CountDownLatch(1);
    scraper =
        scraperOfBoth(
            scrape -> {
              try {
                scrape.once(
                    PAGE,
                    () -> {
                      clock.advance(scrape.remaining());
                      events.add("left " + scrape.remaining().toMillis());
                      isTimeUp.countDown();
                      release.await();
                      throw new IOException("nothing came");
                    });
              } catch (IOException e) {
                events.add(String.valueOf(e.getMessage()));
                throw e;
              }
            });
    CompletableFuture<Scrape> both = inBackground(() -> scrape(LONG));
    isTimeUp.await();
    release.countDown();

    assertThat(outcomes(both.get()).values()).containsOnly(Outcome.TARGET_UNAVAILABLE);
    assertThat(events).containsExactly("left 0", "nothing came", "nothing came");
  }

  @Test
  void fetchIsLateSoonAfterItsTime() {
    scraper =
        scraperOfBoth(
            scrape ->
                scrape.once(
                    PAGE,
                    () -> {
                      clock.advance(scrape.remaining());
                      clock.advance(Duration.ofNanos(SharedFetches.GRACE));
                      release.await();
                      return new Page(1);
                    }));

    assertThat(outcomes(scrape(LONG)).values()).containsOnly(Outcome.TARGET_UNAVAILABLE);
  }

  @Test
  void failureGoesToEveryCollector() {
    scraper =
        scraperOfBoth(
            scrape ->
                scrape.once(
                    PAGE,
                    () -> {
                      fetches.incrementAndGet();
                      throw new IOException("refused");
                    }));

    assertThat(outcomes(scrape(LONG)))
        .isEqualTo(Map.of("a", Outcome.TARGET_UNAVAILABLE, "b", Outcome.TARGET_UNAVAILABLE));
    assertThat(fetches).hasValue(1);
  }

  @Test
  void errorGoesToEveryCollector() {
    scraper =
        scraperOfBoth(
            scrape ->
                scrape.once(
                    PAGE,
                    () -> {
                      throw new StackOverflowError();
                    }));

    assertThat(outcomes(scrape(LONG))).isEqualTo(Map.of("a", Outcome.FAILED, "b", Outcome.FAILED));
  }

  @Test
  void goneCollectorLeavesTheFetchToOthers() throws Exception {
    scraper =
        scraper(
            new ScriptedCollector("a", scrape -> scrape.once(PAGE, this::slowPage)),
            new ScriptedCollector(
                "b",
                scrape -> {
                  entered.await();
                  scrape.once(PAGE, this::slowPage);
                }));
    CompletableFuture<Scrape> impatient = inBackground(() -> scrape(SOON));
    awaitCallers(COLLECTOR_B, 1);
    CompletableFuture<Scrape> patient =
        inBackground(() -> scraper.scrape("b"::equals, Deadline.in(LONG, clock.getAsLong())));
    awaitCallers(WAITING, 2);
    clock.advance(SOON);
    impatient.get();
    release.countDown();

    assertThat(outcomes(patient.get())).isEqualTo(Map.of("b", Outcome.SUCCEEDED));
    assertThat(fetches).hasValue(1);
  }

  @Test
  void fetchThatNobodyAwaitsIsCancelled() {
    scraper =
        scraperOfBoth(
            scrape ->
                scrape.once(
                    PAGE,
                    () -> {
                      awaitBoth();
                      return cancellablePage(scrape);
                    }));

    scrape(SOON);

    await(() -> events.size() == 2);
    assertThat(events).containsExactly("closed", "interrupted");
  }

  /** The one gives up when its time is up, the other asks only then. */
  @Test
  void fetchThatOthersGaveUpIsBegunAnew() {
    CountDownLatch gone = new CountDownLatch(1);
    CollectorDescriptor impatient =
        new CollectorDescriptor("a", "Has little time.", true).timeout(SOON);
    scraper =
        scraper(
            new ScriptedCollector(
                impatient,
                scrape -> {
                  try {
                    scrape.once(PAGE, () -> cancellablePage(scrape));
                  } finally {
                    gone.countDown();
                  }
                }),
            new ScriptedCollector(
                "b",
                scrape -> {
                  gone.await();
                  scrape.once(PAGE, () -> new Page(7));
                }));

    assertThat(outcomes(scrape(LONG)))
        .containsEntry("a", Outcome.TARGET_UNAVAILABLE)
        .containsEntry("b", Outcome.SUCCEEDED);
  }

  @Test
  void fetchThatNeverEndsIsNotBegunForEver() {
    scraper =
        scraperOfBoth(
            scrape ->
                scrape.once(
                    PAGE,
                    () -> {
                      if (fetches.incrementAndGet() <= LateFetches.MAX_LATE) {
                        awaitBoth();
                        clock.advance(ALMOST_SOON);
                      }
                      awaitDeaf(release);
                      return new Page(1);
                    }));

    for (int i = 0; i < 5; i++) {
      assertThat(outcomes(scrape(SOON)).values()).containsOnly(Outcome.TARGET_UNAVAILABLE);
    }
    assertThat(fetches).hasValue(LateFetches.MAX_LATE);
    release.countDown();
    await(() -> outcomes(scrape(LONG)).get("a") == Outcome.SUCCEEDED);
  }

  @Test
  void fetchIsKnownBeforeItStarts() {
    SharedFetches shared = new SharedFetches(new LateFetches(clock, Runnable::run), "test");

    shared.get(
        PAGE,
        () -> {
          events.add("found " + (shared.onThisThread() != null));
          return new Page(1);
        },
        Deadline.in(LONG, clock.getAsLong()));

    assertThat(events).containsExactly("found true");
  }

  @Test
  void patienceEndsBeforeTheCut() {
    scraper =
        scraperOfBoth(
            scrape ->
                scrape.once(
                    PAGE,
                    () -> {
                      awaitBoth();
                      clock.advance(ALMOST_SOON);
                      return slowPage();
                    }));

    // Not late: the wait ends in time for the collectors to say what they waited for.
    assertThat(outcomes(scrape(SOON)))
        .isEqualTo(Map.of("a", Outcome.TARGET_UNAVAILABLE, "b", Outcome.TARGET_UNAVAILABLE));
  }

  /** Waits until both collectors wait for the fetch. */
  private static void awaitBoth() {
    awaitCallers(COLLECTOR_A, 1);
    awaitCallers(COLLECTOR_B, 1);
  }

  private Page slowPage() throws InterruptedException {
    entered.countDown();
    release.await();
    return new Page(fetches.incrementAndGet());
  }

  private Page cancellablePage(ScrapeContext scrape) throws InterruptedException {
    scrape.onCancel(() -> events.add("closed"));
    clock.advance(ALMOST_SOON);
    try {
      return slowPage();
    } catch (InterruptedException e) {
      events.add("interrupted");
      throw e;
    }
  }

  private Scraper scraperOfBoth(ScriptedCollector.Script script) {
    return scraper(new ScriptedCollector("a", script), new ScriptedCollector("b", script));
  }

  private Scraper scraper(ScriptedCollector... collectors) {
    return ScriptedScrapes.scraper(clock, collectors);
  }

  private Scrape scrape(Duration patience) {
    return scraper.scrape(name -> true, Deadline.in(patience, clock.getAsLong()));
  }

  private static <T> CompletableFuture<T> inBackground(Callable<T> work) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(work.call());
              } catch (Throwable e) {
                result.completeExceptionally(e);
              }
            },
            WAITING);
    thread.setDaemon(true);
    thread.start();
    return result;
  }
}
