package dev.exporterkit.runtime.scrape;

import static dev.exporterkit.runtime.example.ScriptedScrapes.outcomes;
import static dev.exporterkit.runtime.example.ScriptedScrapes.scraper;
import static dev.exporterkit.runtime.example.ScriptedScrapes.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import dev.exporterkit.api.NoDataException;
import dev.exporterkit.api.TargetUnavailableException;
import dev.exporterkit.runtime.example.ScriptedCollector;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Timer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ScraperTest {
  private final ScriptedCollector good = new ScriptedCollector("good", scrape -> {});
  private Scraper scraper = scraper(good);

  @AfterEach
  void close() {
    scraper.close();
  }

  @Test
  void firstScrapeTellsHowItWent() throws IOException {
    ScriptedCollector bad =
        new ScriptedCollector(
            "bad",
            scrape -> {
              throw new IllegalStateException("broken");
            });
    scraper = scraper(good, bad);

    assertThat(text(scrape()).replaceAll("(seconds\\S*) [0-9.eE-]+", "$1 T"))
        .isEqualTo(
            """
            # HELP test_good What it is about.
            # TYPE test_good gauge
            test_good 1
            # HELP test_me_exporter_build_info Version, revision and Java version of this exporter.
            # TYPE test_me_exporter_build_info gauge
            test_me_exporter_build_info{version="1.2",revision="abc",javaversion="17"} 1
            # HELP test_me_exporter_dropped_samples_total Rows and samples dropped because they would have made a response invalid.
            # TYPE test_me_exporter_dropped_samples_total counter
            test_me_exporter_dropped_samples_total{collector="bad"} 0
            test_me_exporter_dropped_samples_total{collector="good"} 0
            # HELP test_scrape_collector_duration_seconds Duration of the collector's run.
            # TYPE test_scrape_collector_duration_seconds gauge
            test_scrape_collector_duration_seconds{collector="good"} T
            test_scrape_collector_duration_seconds{collector="bad"} T
            # HELP test_scrape_collector_success Whether the collector succeeded.
            # TYPE test_scrape_collector_success gauge
            test_scrape_collector_success{collector="good"} 1
            test_scrape_collector_success{collector="bad"} 0
            # HELP test_scrape_duration_seconds Duration of the scrape.
            # TYPE test_scrape_duration_seconds gauge
            test_scrape_duration_seconds T
            # HELP test_up Whether the target is up: 1 if at least one collector succeeded and none reported it unavailable.
            # TYPE test_up gauge
            test_up 1
            """);
  }

  static List<Throwable> bugs() {
    return List.of(
        new IllegalStateException("bug"),
        new NullPointerException(),
        new StackOverflowError(),
        new OutOfMemoryError("none left"),
        new NoClassDefFoundError("gone"));
  }

  @ParameterizedTest
  @MethodSource("bugs")
  void brokenCollectorCostsItselfAlone(Throwable bug) throws IOException {
    scraper = scraper(thrower("bad", bug), good);

    Scrape scrape = scrape();

    assertThat(outcomes(scrape))
        .containsExactly(entry("bad", Outcome.FAILED), entry("good", Outcome.SUCCEEDED));
    assertThat(text(scrape)).contains("test_good 1\n", "test_up 1\n");
  }

  @Test
  void realStackOverflowCostsItselfAlone() {
    scraper = scraper(new ScriptedCollector("deep", scrape -> recurse(1)), good);

    assertThat(outcomes(scrape()))
        .containsExactly(entry("deep", Outcome.FAILED), entry("good", Outcome.SUCCEEDED));
  }

  @Test
  void brokenMessageHoldsNothingUp() {
    IllegalStateException mute =
        new IllegalStateException() {
          private static final long serialVersionUID = 1;

          @Override
          public String getMessage() {
            throw new IllegalStateException("no message");
          }
        };
    scraper = scraper(thrower("bad", mute), good);

    assertThat(outcomes(scrape()))
        .containsExactly(entry("bad", Outcome.FAILED), entry("good", Outcome.SUCCEEDED));
  }

  static List<Throwable> outages() {
    return List.of(
        new IOException("refused"),
        new UncheckedIOException(new IOException("refused")),
        new SQLException("no"),
        new CompletionException(new TimeoutException()),
        new IllegalStateException(new RuntimeException(new TargetUnavailableException("gone"))));
  }

  @ParameterizedTest
  @MethodSource("outages")
  void causeChainBlamesTheTarget(Throwable outage) throws IOException {
    scraper = scraper(thrower("bad", outage), good);

    Scrape scrape = scrape();

    assertThat(outcomes(scrape))
        .containsExactly(
            entry("bad", Outcome.TARGET_UNAVAILABLE), entry("good", Outcome.SUCCEEDED));
    assertThat(text(scrape)).contains("test_good 1\n", "test_up 0\n");
  }

  @Test
  void noDataCountsAsAnAnswer() throws IOException {
    scraper = scraper(thrower("empty", new NoDataException("switched off")));

    Scrape scrape = scrape();

    assertThat(outcomes(scrape)).containsExactly(entry("empty", Outcome.NO_DATA));
    assertThat(text(scrape)).contains("test_up 1\n").doesNotContain("test_empty");
  }

  @Test
  void collectorWithoutDataDoesNotShowThatTheTargetIsUp() {
    scraper =
        scraper(
            thrower("empty", new NoDataException("switched off")),
            thrower("broken", new IllegalStateException("a bug")));

    assertThat(text(scrape())).contains("test_up 0\n");
  }

  @Test
  void bugsAloneMeanDown() throws IOException {
    scraper = scraper(thrower("bad", new IllegalStateException("bug")));

    assertThat(text(scrape())).contains("test_up 0\n");
  }

  @Test
  void loopingCausesEnd() {
    IllegalStateException first = new IllegalStateException("first");
    first.initCause(new IllegalStateException("second", first));
    scraper = scraper(thrower("bad", first));

    assertThat(outcomes(scrape())).containsExactly(entry("bad", Outcome.FAILED));
  }

  @Test
  void onlySelectedCollectorsRun() {
    ScriptedCollector other = new ScriptedCollector("other", scrape -> {});
    scraper = scraper(good, other);

    Scrape scrape =
        scraper.scrape("other"::equals, Deadline.in(Duration.ofSeconds(30), System.nanoTime()));

    assertThat(outcomes(scrape)).containsExactly(entry("other", Outcome.SUCCEEDED));
    assertThat(good.runs()).isZero();
  }

  private Scrape scrape() {
    return scraper.scrape(name -> true, Deadline.in(Duration.ofSeconds(30), System.nanoTime()));
  }

  private static ScriptedCollector thrower(String name, Throwable failure) {
    return new ScriptedCollector(
        name,
        scrape -> {
          if (failure instanceof Error error) {
            throw error;
          }
          throw (Exception) failure;
        });
  }

  @Test
  void statusIsThatOfTheLastRun() {
    scraper = scraper(thrower("empty", new NoDataException("switched off")), good);
    assertThat(scraper.statuses())
        .extracting(status -> status.collector().name(), CollectorStatus::last)
        .containsExactly(tuple("empty", null), tuple("good", null));

    long before = System.nanoTime();
    scraper.scrape("empty"::equals, Deadline.in(Duration.ofSeconds(30), before));

    assertThat(scraper.statuses().get(0).last())
        .satisfies(
            last -> {
              assertThat(last.outcome()).isEqualTo(Outcome.NO_DATA);
              assertThat(last.cached()).isFalse();
              assertThat(last.end() - before).isBetween(0L, System.nanoTime() - before);
            });
    assertThat(scraper.statuses().get(1).last()).isNull();
  }

  /** A run may end, by its own clock, just before a scrape begins that still joins it. */
  @Test
  void joinedFailureCountsHoweverEarlyItEnded() {
    Timer clock =
        new Timer() {
          @Override
          public long getAsLong() {
            return Thread.currentThread().getName().endsWith("-down") ? 0 : 100;
          }

          @Override
          public Alarm at(long nanos, Runnable task) {
            return () -> {};
          }
        };
    scraper =
        scraper(
            clock,
            thrower("down", new TargetUnavailableException("gone")),
            new ScriptedCollector("fine", scrape -> {}));
    Scrape scrape = scraper.scrape(name -> true, Deadline.in(Duration.ofSeconds(50), 100));
    assertThat(scrape.isTargetDown()).isTrue();
  }

  private static int recurse(int depth) {
    return recurse(depth + 1) + 1;
  }
}
