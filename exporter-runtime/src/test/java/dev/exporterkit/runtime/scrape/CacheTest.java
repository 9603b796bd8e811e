package dev.exporterkit.runtime.scrape;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitCallers;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitDeaf;
import static dev.exporterkit.runtime.example.ScriptedScrapes.scraper;
import static dev.exporterkit.runtime.example.ScriptedScrapes.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.LongColumn;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.example.ScriptedCollector.Script;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.log.LogLines;
import dev.exporterkit.runtime.log.LogOptions;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Every rule of the cache, on a clock that goes on only where a test says so. */
@Timeout(60)
class CacheTest {
  private static final Duration PATIENT = Duration.ofSeconds(10);
  private static final Duration AT_ONCE = Duration.ZERO;

  private final ManualClock clock = new ManualClock();
  private final CountDownLatch release = new CountDownLatch(1);
  private final List<String> events = new CopyOnWriteArrayList<>();
  private volatile Script script = scrape -> {};
  private ScriptedCollector collector = collector(Duration.ofMinutes(5));
  private Scraper scraper = scraper(clock, collector);

  @AfterEach
  void close() {
    release.countDown();
    scraper.close();
  }

  @Test
  void rowsServeUntilTheyAreDue() {
    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 1, 0s old, fresh");
    pass(298);
    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 1, 298s old, kept");
    pass(1);
    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 2, 0s old, fresh");
  }

  @Test
  void shortTtlHasATenthAsGuard() {
    use(collector(Duration.ofSeconds(20)));
    scrape(PATIENT);
    pass(18);
    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 1, 18s old, kept");
    pass(1);
    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 2, 0s old, fresh");

    use(collector(Duration.ofMillis(100)));
    scrape(PATIENT);
    clock.advance(Duration.ofMillis(89));
    assertThat(scrape(PATIENT).cache().servedFromCache()).isTrue();
    clock.advance(Duration.ofMillis(1));
    assertThat(scrape(PATIENT).cache().servedFromCache()).isFalse();
  }

  @Test
  void ageCountsFromTheStartOfTheFetch() {
    script = scrape -> pass(4);
    CollectorResult result = scrape(PATIENT);
    assertThat(show(result)).isEqualTo("SUCCEEDED run 1, 4s old, fresh");
    assertThat(result.nanos()).isEqualTo(Duration.ofSeconds(4).toNanos());
  }

  @Test
  void slowRefreshLeavesTheLastRows() {
    script = scrape -> pass(30);
    scrape(Duration.ofMinutes(1));
    pass(269);
    script = scrape -> release.await();

    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 1, 299s old, kept");

    release.countDown();
    await(() -> show(scrape(PATIENT)).equals("SUCCEEDED run 2, 0s old, kept"));
  }

  @Test
  void refreshThatHasTakenLongIsNotAwaited() {
    scrape(PATIENT);
    pass(299);
    script = scrape -> release.await();
    assertThat(show(scrape(AT_ONCE))).isEqualTo("SUCCEEDED run 1, 299s old, kept");
    pass(11);
    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 1, 310s old, kept");
    await(() -> collector.runs() == 2);
  }

  @Test
  void emptyCacheIsLateUntilTheRefreshEnds() {
    script = this::untilReleased;
    assertThat(show(scrape(AT_ONCE))).isEqualTo("LATE nothing");
    pass(15);
    assertThat(show(scrape(AT_ONCE))).isEqualTo("LATE nothing");

    release.countDown();
    assertThat(show(scrape(PATIENT)))
        .isIn("SUCCEEDED run 1, 15s old, fresh", "SUCCEEDED run 1, 15s old, kept");
    assertThat(collector.runs()).isEqualTo(1);
    assertThat(events).containsExactly("undisturbed");
  }

  @Test
  void emptyCacheIsAwaitedHoweverSlow() throws Exception {
    script = this::untilReleased;
    scrape(AT_ONCE);
    pass(15);
    CompletableFuture<CollectorResult> result = new CompletableFuture<>();
    Threads.start("waiting", () -> result.complete(scrape(PATIENT)));
    awaitCallers("waiting", 1);
    release.countDown();

    assertThat(show(result.get())).isEqualTo("SUCCEEDED run 1, 15s old, fresh");
  }

  @Test
  void lateRefreshIsCutAndRowsStay() {
    CountDownLatch cut = new CountDownLatch(1);
    scrape(PATIENT);
    pass(299);
    script =
        scrape -> {
          scrape.onCancel(cut::countDown);
          deafUntilReleased(scrape);
        };
    scrape(AT_ONCE);
    pass(300);

    assertThat(show(scrape(PATIENT))).isEqualTo("LATE run 1, 599s old, kept");
    await(() -> cut.getCount() == 0 && events.contains("interrupted"));
    pass(2);
    script = scrape -> {};
    release.countDown();
    await(() -> show(scrape(PATIENT)).startsWith("SUCCEEDED run 3"));
  }

  @Test
  void lateRefreshWithoutRowsIsFailure() {
    script = this::deafUntilReleased;
    scrape(AT_ONCE);
    pass(300);
    assertThat(show(scrape(PATIENT))).isEqualTo("LATE nothing");
    await(() -> events.contains("interrupted"));
  }

  @Test
  void rowsOfALateRefreshReachNobody() {
    script = scrape -> awaitDeaf(release);
    scrape(AT_ONCE);
    pass(300);
    assertThat(show(scrape(PATIENT))).isEqualTo("LATE nothing");
    release.countDown();
    await(
        () -> {
          events.add(show(scrape(PATIENT)));
          return events.get(events.size() - 1).startsWith("SUCCEEDED");
        });

    assertThat(events).last().isEqualTo("SUCCEEDED run 2, 0s old, fresh");
  }

  @Test
  void closeCutsTheRefresh() {
    script = this::untilReleased;
    scrape(AT_ONCE);
    scraper.close();
    await(() -> events.contains("interrupted"));
  }

  @Test
  void logTellsOfSlowRefreshes() {
    try (LogLines lines = LogLines.capture(LogOptions.DEFAULT)) {
      script = this::deafUntilReleased;
      scrape(AT_ONCE);
      pass(300);
      scrape(PATIENT);
      String test = Thread.currentThread().getName();
      CollectorDescriptor hasty =
          collector(Duration.ofMinutes(5)).descriptor().timeout(Duration.ofMillis(100));
      use(
          new ScriptedCollector(
              hasty,
              scrape -> {
                awaitCallers(test, 1);
                pass(1);
                untilReleased(scrape);
              }));
      scrape(PATIENT);

      assertThat(lines.withoutTime())
          .containsExactly(
              "level=WARN source=CollectorLog msg=\"Collector is not ready yet, and its cache is empty\""
                  + " collector=slow for=0.0s failures=1",
              "level=WARN source=CollectorLog msg=\"Collector is still running and is not started again\""
                  + " collector=slow for=300.0s failures=2",
              "level=WARN source=CollectorLog msg=\"Collector is late\" collector=slow after=1.0s"
                  + " failures=1");
    }
  }

  @Test
  void failureKeepsRowsAndIsRetried() {
    scrape(PATIENT);
    pass(299);
    script = this::unavailable;
    assertThat(show(scrape(PATIENT))).isEqualTo("TARGET_UNAVAILABLE run 1, 299s old, kept");
    pass(58);
    assertThat(show(scrape(PATIENT))).isEqualTo("TARGET_UNAVAILABLE run 1, 357s old, kept");
    assertThat(collector.runs()).isEqualTo(2);
    pass(1);
    script = scrape -> {};
    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 3, 0s old, fresh");
  }

  @Test
  void retryIsNoLaterThanTheTtl() {
    use(collector(Duration.ofSeconds(20)));
    script = this::unavailable;
    scrape(PATIENT);
    pass(18);
    assertThat(show(scrape(PATIENT))).isEqualTo("TARGET_UNAVAILABLE nothing");
    assertThat(collector.runs()).isEqualTo(1);
    pass(1);
    scrape(PATIENT);
    assertThat(collector.runs()).isEqualTo(2);
  }

  @Test
  void rowsGoWhenTheyAreTooOld() {
    script = scrape -> pass(4);
    scrape(PATIENT);
    script = this::unavailable;
    pass(596);
    assertThat(show(scrape(PATIENT))).isEqualTo("TARGET_UNAVAILABLE run 1, 600s old, kept");
    clock.advance(Duration.ofNanos(1));
    assertThat(show(scrape(PATIENT))).isEqualTo("TARGET_UNAVAILABLE nothing");
  }

  @Test
  void rowsGoWhenTheirRefreshTakesTooLong() {
    scrape(PATIENT);
    pass(599);
    script =
        scrape -> {
          pass(2);
          unavailable(scrape);
        };
    assertThat(show(scrape(PATIENT))).isEqualTo("TARGET_UNAVAILABLE nothing");
  }

  @Test
  void oldRowsAreNotServedBeforeARefresh() {
    script = scrape -> pass(30);
    scrape(Duration.ofMinutes(1));
    pass(3600);
    script = scrape -> release.await();
    assertThat(show(scrape(AT_ONCE))).isEqualTo("LATE nothing");
  }

  @Test
  void bugKeepsRowsToo() {
    scrape(PATIENT);
    pass(299);
    script =
        scrape -> {
          throw new StackOverflowError();
        };
    assertThat(show(scrape(PATIENT))).isEqualTo("FAILED run 1, 299s old, kept");
  }

  @Test
  void noDataIsAnAnswerToKeep() {
    script =
        scrape -> {
          throw new NoDataException("switched off");
        };
    assertThat(show(scrape(PATIENT))).isEqualTo("NO_DATA nothing");
    pass(298);
    assertThat(show(scrape(PATIENT))).isEqualTo("NO_DATA nothing");
    assertThat(collector.runs()).isEqualTo(1);
  }

  @Test
  void whoWaitedGetsRowsHoweverOld() {
    use(collector(Duration.ofSeconds(1)));
    script = scrape -> pass(5);
    assertThat(show(scrape(PATIENT))).isEqualTo("SUCCEEDED run 1, 5s old, fresh");
  }

  @Test
  void refreshHasALimitOfItsOwn() {
    script = scrape -> events.add(scrape.remaining().toString());
    scrape(PATIENT);
    use(collector(Duration.ofSeconds(20)));
    scrape(PATIENT);
    CollectorDescriptor hasty =
        collector(Duration.ofMinutes(5)).descriptor().timeout(Duration.ofSeconds(3));
    use(new ScriptedCollector(hasty, scrape -> script.run(scrape)));
    scrape(PATIENT);

    assertThat(events).containsExactly("PT4M54S", "PT58.8S", "PT2.94S");
  }

  @Test
  void sharedFetchOutlivesTheScrape() {
    script =
        scrape ->
            scrape.once(
                Key.<String>of("page"),
                () -> {
                  untilReleased(scrape);
                  return "page";
                });
    assertThat(show(scrape(AT_ONCE))).isEqualTo("LATE nothing");
    release.countDown();
    await(() -> show(scrape(AT_ONCE)).startsWith("SUCCEEDED run 1"));
    assertThat(events).containsExactly("undisturbed");
  }

  @Test
  void answerTellsOfTheCache() throws IOException {
    scrape(PATIENT);
    pass(100);
    Scrape second = scraper.scrape(name -> true, Deadline.in(PATIENT, clock.getAsLong()));

    assertThat(text(second))
        .contains(
            "# HELP test_slow What it is about. (cached for up to 5m, 10m if refreshing fails)\n")
        .contains("test_scrape_collector_cache_age_seconds{collector=\"slow\"} 100\n")
        .contains("test_scrape_collector_success{collector=\"slow\"} 1\n");
    assertThat(scraper.statuses().get(0).last())
        .satisfies(
            last -> {
              assertThat(last.cached()).isTrue();
              assertThat(clock.getAsLong() - last.end())
                  .isEqualTo(Duration.ofSeconds(100).toNanos());
            });
  }

  @Test
  void failedRefreshShowsInTheAnswer() throws IOException {
    scrape(PATIENT);
    pass(300);
    script = this::unavailable;

    Scrape second = scraper.scrape(name -> true, Deadline.in(PATIENT, clock.getAsLong()));

    assertThat(text(second))
        .contains("test_slow 1\n", "test_up 0\n")
        .contains("test_scrape_collector_success{collector=\"slow\"} 0\n");
  }

  @Test
  void targetThatIsBackIsUpBeforeTheRetry() throws IOException {
    ScriptedCollector quick = new ScriptedCollector("quick", run -> script.run(run));
    scraper.close();
    scraper = scraper(clock, collector, quick);
    script = this::unavailable;
    assertThat(text(scraper.scrape(name -> true, Deadline.in(PATIENT, clock.getAsLong()))))
        .contains("test_up 0\n");
    script = scrape -> {};
    pass(15);

    assertThat(text(scraper.scrape(name -> true, Deadline.in(PATIENT, clock.getAsLong()))))
        .contains("test_up 1\n")
        .contains("test_scrape_collector_success{collector=\"slow\"} 0\n");
    assertThat(text(scraper.scrape("slow"::equals, Deadline.in(PATIENT, clock.getAsLong()))))
        .contains("test_up 0\n");
  }

  private void unavailable(ScrapeContext scrape) {
    throw new TargetUnavailableException("gone");
  }

  private void untilReleased(ScrapeContext scrape) throws InterruptedException {
    try {
      release.await();
      events.add("undisturbed");
    } catch (InterruptedException e) {
      events.add("interrupted");
      throw e;
    }
  }

  /** Goes on although it is interrupted, so that no other run begins before the release. */
  private void deafUntilReleased(ScrapeContext scrape) {
    while (release.getCount() > 0) {
      try {
        release.await();
      } catch (InterruptedException e) {
        events.add("interrupted");
      }
    }
  }

  private ScriptedCollector collector(Duration ttl) {
    CollectorDescriptor descriptor =
        new CollectorDescriptor("slow", "Takes its time.", true).cached(Caching.of(ttl));
    return new ScriptedCollector(descriptor, scrape -> script.run(scrape));
  }

  private void use(ScriptedCollector other) {
    scraper.close();
    collector = other;
    scraper = scraper(clock, other);
  }

  private void pass(long seconds) {
    clock.advance(Duration.ofSeconds(seconds));
  }

  private CollectorResult scrape(Duration patience) {
    return scraper.scrape(name -> true, Deadline.in(patience, clock.getAsLong())).results().get(0);
  }

  /** Writes the outcome, which run the rows are of, and how old they are. */
  private static String show(CollectorResult result) {
    OptionalLong age = result.cache().age();
    if (age.isEmpty()) {
      assertThat(result.sheet().tables()).isEmpty();
      return result.outcome().name() + " nothing";
    }
    return "%s run %d, %ds old, %s"
        .formatted(
            result.outcome().name(),
            ((LongColumn) result.sheet().tables().get(0).columns().get(0)).at(0),
            Duration.ofNanos(age.getAsLong()).toSeconds(),
            result.cache().servedFromCache() ? "kept" : "fresh");
  }
}
