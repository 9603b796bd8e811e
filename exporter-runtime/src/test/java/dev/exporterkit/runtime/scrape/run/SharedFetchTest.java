package dev.exporterkit.runtime.scrape.run;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitDeaf;
import static dev.exporterkit.runtime.example.ScriptedScrapes.outcomes;
import static dev.exporterkit.runtime.example.ScriptedScrapes.scraper;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.scrape.Scraper;
import dev.exporterkit.runtime.scrape.outcome.Outcome;
import dev.exporterkit.runtime.scrape.outcome.Scrape;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What {@code ScrapeContext.once} promises. */
@Timeout(60)
class SharedFetchTest {
  private static final Duration LONG = Duration.ofSeconds(50);

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
  }

  @Test
  void oneFetchServesEveryCollector() {
    ScriptedCollector.Script script =
        scrape -> {
          Page page = scrape.once(Page.class, () -> new Page(fetches.incrementAndGet()));
          events.add("page " + page.number());
        };
    scraper = scraperOfBoth(script);

    scrape(LONG);
    scrape(LONG);

    assertThat(events).containsExactly("page 1", "page 1", "page 2", "page 2");
  }

  @Test
  void reasonOfTheFetchReachesThoseWhoGiveUp() {
    scraper =
        scraperOfBoth(
            scrape -> {
              try {
                scrape.once(Page.class, () -> silence(scrape.remaining()));
              } catch (IOException e) {
                events.add(String.valueOf(e.getMessage()));
                throw e;
              }
            });

    scrape(Duration.ofSeconds(1));

    assertThat(events).containsExactly("nothing came", "nothing came");
  }

  private static Page silence(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      Thread.onSpinWait();
    }
    throw new IOException("nothing came");
  }

  @Test
  void failureGoesToEveryCollector() {
    scraper =
        scraperOfBoth(
            scrape ->
                scrape.once(
                    Page.class,
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
                    Page.class,
                    () -> {
                      throw new StackOverflowError();
                    }));

    assertThat(outcomes(scrape(LONG))).isEqualTo(Map.of("a", Outcome.FAILED, "b", Outcome.FAILED));
  }

  @Test
  void goneCollectorLeavesTheFetchToOthers() throws Exception {
    CountDownLatch both = new CountDownLatch(2);
    scraper =
        scraperOfBoth(
            scrape -> {
              both.countDown();
              scrape.once(Page.class, this::slowPage);
            });
    CompletableFuture<Scrape> impatient =
        CompletableFuture.supplyAsync(() -> scrape(Duration.ofSeconds(1)));
    both.await();
    entered.await();
    CompletableFuture<Scrape> patient =
        CompletableFuture.supplyAsync(
            () -> scraper.scrape("b"::equals, Deadline.in(LONG, System.nanoTime())));
    impatient.get();
    release.countDown();

    assertThat(outcomes(patient.get())).isEqualTo(Map.of("b", Outcome.ANSWERED));
    assertThat(fetches).hasValue(1);
  }

  @Test
  void fetchThatNobodyAwaitsIsCancelled() {
    scraper = scraperOfBoth(scrape -> scrape.once(Page.class, () -> cancellablePage(scrape)));

    scrape(Duration.ofMillis(200));

    await(() -> events.size() == 2);
    assertThat(events).containsExactly("closed", "interrupted");
  }

  /** The one gives up after a second, the other asks only then. */
  @Test
  void fetchThatOthersGaveUpIsBegunAnew() {
    CountDownLatch gone = new CountDownLatch(1);
    CollectorDescriptor impatient =
        new CollectorDescriptor("a", "Has a second.", true).timeout(Duration.ofSeconds(1));
    scraper =
        scraper(
            new ScriptedCollector(
                impatient,
                scrape -> {
                  try {
                    scrape.once(Page.class, () -> cancellablePage(scrape));
                  } finally {
                    gone.countDown();
                  }
                }),
            new ScriptedCollector(
                "b",
                scrape -> {
                  gone.await();
                  scrape.once(Page.class, () -> new Page(7));
                }));

    assertThat(outcomes(scrape(LONG)))
        .containsEntry("a", Outcome.TARGET_UNAVAILABLE)
        .containsEntry("b", Outcome.ANSWERED);
  }

  @Test
  void fetchThatNeverEndsIsNotBegunForEver() {
    scraper =
        scraperOfBoth(
            scrape ->
                scrape.once(
                    Page.class,
                    () -> {
                      fetches.incrementAndGet();
                      awaitDeaf(release);
                      return new Page(1);
                    }));

    for (int i = 0; i < 5; i++) {
      assertThat(outcomes(scrape(Duration.ofMillis(200))).values())
          .containsOnly(Outcome.TARGET_UNAVAILABLE);
    }
    assertThat(fetches).hasValue(StuckFetches.MOST);
    release.countDown();
    await(() -> outcomes(scrape(LONG)).get("a") == Outcome.ANSWERED);
  }

  @Test
  void fetchIsKnownBeforeItStarts() {
    SharedFetches shared =
        new SharedFetches(Runnable::run, new StuckFetches(), "test", System::nanoTime);

    shared.get(
        Page.class,
        () -> {
          events.add("found " + (shared.onThisThread() != null));
          return new Page(1);
        },
        () -> LONG);

    assertThat(events).containsExactly("found true");
  }

  @Test
  void patienceEndsBeforeTheCut() {
    scraper = scraperOfBoth(scrape -> scrape.once(Page.class, this::slowPage));

    // Not late: the wait ends in time for the collectors to say what they waited for.
    assertThat(outcomes(scrape(Duration.ofSeconds(2))))
        .isEqualTo(Map.of("a", Outcome.TARGET_UNAVAILABLE, "b", Outcome.TARGET_UNAVAILABLE));
  }

  private Page slowPage() throws InterruptedException {
    entered.countDown();
    release.await();
    return new Page(fetches.incrementAndGet());
  }

  private Page cancellablePage(ScrapeContext scrape) throws InterruptedException {
    scrape.onCancel(() -> events.add("closed"));
    try {
      return slowPage();
    } catch (InterruptedException e) {
      events.add("interrupted");
      throw e;
    }
  }

  private static Scraper scraperOfBoth(ScriptedCollector.Script script) {
    return scraper(new ScriptedCollector("a", script), new ScriptedCollector("b", script));
  }

  private Scrape scrape(Duration patience) {
    return scraper.scrape(name -> true, Deadline.in(patience, System.nanoTime()));
  }
}
