package dev.exporterkit.runtime.scrape;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitCallers;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitDeaf;
import static dev.exporterkit.runtime.example.ScriptedScrapes.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedScrapes;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.ManualClock;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One run of each collector at a time, whoever scrapes; on a clock that the tests advance. */
@Timeout(60)
class RunTest {
  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final String SCRAPING = "scraping";

  private final ManualClock clock = new ManualClock();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final ScriptedCollector slow =
      new ScriptedCollector(
          "slow",
          scrape -> {
            entered.countDown();
            release.await();
          });
  private Scraper scraper = scraper(slow);

  @AfterEach
  void close() {
    release.countDown();
    scraper.close();
  }

  @Test
  void secondScrapeJoinsTheRun() throws Exception {
    CompletableFuture<Scrape> first = inBackground(LONG);
    entered.await();
    CompletableFuture<Scrape> second = inBackground(LONG);
    awaitCallers(SCRAPING, 2);
    release.countDown();

    assertThat(outcomes(first.get())).containsExactly(entry("slow", Outcome.SUCCEEDED));
    assertThat(outcomes(second.get())).containsExactly(entry("slow", Outcome.SUCCEEDED));
    assertThat(slow.runs()).isEqualTo(1);
  }

  /** As a statement whose time-out was set when the run began. */
  @Test
  void morePatientScrapeAsksOnceMore() throws Exception {
    ScriptedCollector hasty = hasty();
    scraper = scraper(hasty);
    CompletableFuture<Scrape> first = inBackground(LONG);
    entered.await();
    CompletableFuture<Scrape> patient = inBackground(LONG.plusSeconds(1));
    awaitCallers(SCRAPING, 2);
    release.countDown();

    assertThat(outcomes(first.get())).containsExactly(entry("hasty", Outcome.TARGET_UNAVAILABLE));
    assertThat(outcomes(patient.get())).containsExactly(entry("hasty", Outcome.SUCCEEDED));
    assertThat(hasty.runs()).isEqualTo(2);
  }

  @Test
  void equallyPatientScrapeSharesTheFailure() throws Exception {
    ScriptedCollector hasty = hasty();
    scraper = scraper(hasty);
    CompletableFuture<Scrape> first = inBackground(LONG);
    entered.await();
    CompletableFuture<Scrape> second = inBackground(LONG);
    awaitCallers(SCRAPING, 2);
    release.countDown();

    assertThat(outcomes(first.get())).containsExactly(entry("hasty", Outcome.TARGET_UNAVAILABLE));
    assertThat(outcomes(second.get())).containsExactly(entry("hasty", Outcome.TARGET_UNAVAILABLE));
    assertThat(hasty.runs()).isEqualTo(1);
  }

  /** Fails the first time. */
  private ScriptedCollector hasty() {
    return new ScriptedCollector(
        "hasty",
        scrape -> {
          if (entered.getCount() > 0) {
            entered.countDown();
            release.await();
            throw new IOException("timed out");
          }
        });
  }

  @Test
  void impatientScrapeLeavesTheRunToOthers() throws Exception {
    CompletableFuture<Scrape> impatient = inBackground(SOON);
    entered.await();
    CompletableFuture<Scrape> patient = inBackground(LONG);
    awaitCallers(SCRAPING, 2);
    clock.advance(SOON);

    assertThat(outcomes(impatient.get())).containsExactly(entry("slow", Outcome.LATE));
    release.countDown();
    assertThat(outcomes(patient.get())).containsExactly(entry("slow", Outcome.SUCCEEDED));
  }

  @Test
  void lateRunIsNotStartedAgain() {
    CountDownLatch end = new CountDownLatch(1);
    ScriptedCollector deaf =
        new ScriptedCollector(
            "deaf",
            scrape -> {
              clock.advance(SOON);
              awaitDeaf(end);
            });
    scraper = scraper(deaf);

    assertThat(outcomes(scrape(SOON))).containsExactly(entry("deaf", Outcome.LATE));
    assertThat(outcomes(scrape(LONG))).containsExactly(entry("deaf", Outcome.LATE));
    assertThat(deaf.runs()).isEqualTo(1);

    end.countDown();
    await(() -> outcomes(scrape(LONG)).containsValue(Outcome.SUCCEEDED));
    assertThat(deaf.runs()).isEqualTo(2);
  }

  /** The first run is late, and its rows reach nobody; the second one's are left out, too. */
  @Test
  void dropsOfALateRunAreNotRecorded() {
    CountDownLatch end = new CountDownLatch(1);
    List<Drop> drops = new CopyOnWriteArrayList<>();
    ScriptedCollector deaf =
        new ScriptedCollector(
            "deaf",
            scrape -> {
              if (end.getCount() > 0) {
                clock.advance(SOON);
                awaitDeaf(end);
              }
            });
    CollectorSettings withoutSeries = new CollectorSettings(Optional.empty(), Optional.empty(), 0);
    scraper =
        ScriptedScrapes.scraper(
            clock,
            List.of(deaf),
            new BoundCollector<>(deaf, deaf, withoutSeries, drops::add, new CurrentScrape()));

    assertThat(outcomes(scrape(SOON))).containsExactly(entry("deaf", Outcome.LATE));
    end.countDown();
    await(() -> outcomes(scrape(LONG)).containsValue(Outcome.SUCCEEDED));

    assertThat(deaf.runs()).isEqualTo(2);
    assertThat(drops).hasSize(1);
  }

  @Test
  void deadlineClosesNewestFirstThenInterrupts() {
    CountDownLatch ended = new CountDownLatch(1);
    ScriptedCollector stuck =
        new ScriptedCollector(
            "stuck",
            scrape -> {
              scrape.onCancel(() -> events.add("first closed"));
              scrape.onCancel(
                  () -> {
                    events.add("second closed");
                    throw new IllegalStateException("in vain");
                  });
              clock.advance(SOON);
              try {
                release.await();
              } catch (InterruptedException e) {
                events.add("interrupted");
                ended.countDown();
                throw e;
              }
            });
    scraper = scraper(stuck);

    assertThat(outcomes(scrape(SOON))).containsExactly(entry("stuck", Outcome.LATE));

    await(() -> ended.getCount() == 0);
    assertThat(events).containsExactly("second closed", "first closed", "interrupted");
  }

  @Test
  void whatComesTooLateIsClosedAtOnce() {
    CountDownLatch ended = new CountDownLatch(1);
    ScriptedCollector stubborn =
        new ScriptedCollector(
            "stubborn",
            scrape -> {
              clock.advance(SOON);
              try {
                release.await();
              } catch (InterruptedException e) {
                scrape.onCancel(() -> events.add("closed"));
                ended.countDown();
              }
            });
    scraper = scraper(stubborn);

    scrape(SOON);

    await(() -> ended.getCount() == 0);
    assertThat(events).containsExactly("closed");
  }

  @Test
  void interruptOfOneRunSparesTheNext() {
    ScriptedCollector edge =
        new ScriptedCollector(
            "edge",
            scrape -> {
              if (events.isEmpty()) {
                events.add("slow once");
                clock.advance(SOON);
                release.await();
              }
              if (Thread.interrupted()) {
                events.add("interrupted without cause");
              }
            });
    scraper = scraper(edge);

    scrape(SOON);
    await(() -> outcomes(scrape(LONG)).containsValue(Outcome.SUCCEEDED));

    assertThat(events).containsExactly("slow once");
  }

  @Test
  void collectorsRunBesideEachOther() {
    CountDownLatch both = new CountDownLatch(2);
    ScriptedCollector.Script meet =
        scrape -> {
          both.countDown();
          both.await();
        };
    scraper = scraper(new ScriptedCollector("a", meet), new ScriptedCollector("b", meet));

    assertThat(outcomes(scrape(LONG)))
        .isEqualTo(Map.of("a", Outcome.SUCCEEDED, "b", Outcome.SUCCEEDED));
  }

  @Test
  void collectorHasOneThreadOfItsOwn() {
    Set<Thread> threads = ConcurrentHashMap.newKeySet();
    ScriptedCollector quick =
        new ScriptedCollector("quick", scrape -> threads.add(Thread.currentThread()));
    scraper = scraper(quick);

    for (int i = 0; i < 200; i++) {
      scrape(LONG);
    }

    assertThat(threads).hasSize(1);
    Thread thread = threads.iterator().next();
    assertThat(thread.isDaemon()).isTrue();
    assertThat(thread.getName()).isEqualTo("collector-quick");
    scraper.close();
    await(() -> !thread.isAlive());
  }

  /** The slow one ends because the short one is cut, although it is waited for first. */
  @Test
  void ownTimeCutsOneCollectorAlone() {
    ScriptedCollector patient = new ScriptedCollector("patient", scrape -> release.await());
    ScriptedCollector shortOne =
        new ScriptedCollector(
            new CollectorDescriptor("short", "Has little time.", true).timeout(SOON),
            scrape -> {
              scrape.onCancel(release::countDown);
              events.add("has " + scrape.remaining().toMillis() + "ms");
              clock.advance(SOON);
              entered.await();
            });
    scraper = scraper(patient, shortOne);

    assertThat(outcomes(scrape(LONG)))
        .containsExactly(entry("patient", Outcome.SUCCEEDED), entry("short", Outcome.LATE));
    assertThat(events).containsExactly("has 50ms");
    entered.countDown();
  }

  /** Two servers out of phase on a slow collector: each run serves whoever comes while it runs. */
  @Test
  void outOfPhaseScrapesAreNeverFalseAlarms() throws Exception {
    Semaphore begun = new Semaphore(0);
    Semaphore mayEnd = new Semaphore(0);
    ScriptedCollector steady =
        new ScriptedCollector(
            "steady",
            scrape -> {
              begun.release();
              mayEnd.acquire();
            });
    scraper = scraper(steady);
    for (int run = 1; run <= 20; run++) {
      CompletableFuture<Scrape> first = inBackground(LONG);
      begun.acquire();
      clock.advance(Duration.ofSeconds(10));
      CompletableFuture<Scrape> second = inBackground(LONG);
      awaitCallers(SCRAPING, 2);
      clock.advance(Duration.ofSeconds(10));
      mayEnd.release();

      assertThat(outcomes(first.get())).containsExactly(entry("steady", Outcome.SUCCEEDED));
      assertThat(outcomes(second.get())).containsExactly(entry("steady", Outcome.SUCCEEDED));
      assertThat(steady.runs()).isEqualTo(run);
    }
  }

  @Test
  void remainingEndsBeforeTheCut() {
    assertThat(remaining(Duration.ofSeconds(10), Duration.ZERO))
        .isEqualTo(Duration.ofMillis(9_800));
    assertThat(remaining(Duration.ofSeconds(1), Duration.ofMillis(500)))
        .isEqualTo(Duration.ofMillis(450));
    assertThat(remaining(Duration.ofSeconds(1), Duration.ofMillis(970))).isZero();
  }

  private Duration remaining(Duration budget, Duration gone) {
    AtomicReference<Duration> remaining = new AtomicReference<>();
    scraper =
        scraper(
            new ScriptedCollector(
                "a",
                scrape -> {
                  clock.advance(gone);
                  remaining.set(scrape.remaining());
                }));
    scrape(budget);
    return remaining.get();
  }

  private Scraper scraper(ScriptedCollector... collectors) {
    return ScriptedScrapes.scraper(clock, collectors);
  }

  private Scrape scrape(Duration patience) {
    return scrape(name -> true, patience);
  }

  private Scrape scrape(Predicate<String> collectors, Duration patience) {
    return scraper.scrape(collectors, Deadline.in(patience, clock.getAsLong()));
  }

  private CompletableFuture<Scrape> inBackground(Duration patience) {
    CompletableFuture<Scrape> result = new CompletableFuture<>();
    Thread thread = new Thread(() -> result.complete(scrape(patience)), SCRAPING);
    thread.setDaemon(true);
    thread.start();
    return result;
  }
}
