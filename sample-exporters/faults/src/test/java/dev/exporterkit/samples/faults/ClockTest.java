package dev.exporterkit.samples.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.exporterkit.samples.tests.Samples;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A clock on the wall that jumps by an hour, back or forward, while the exporter is at work. */
@Tag("daemon")
@Timeout(value = 2, unit = TimeUnit.MINUTES)
class ClockTest {
  private static final Duration TTL = Duration.ofSeconds(2);
  private static final Duration FAR_LESS_THAN_THE_JUMP = Duration.ofSeconds(30);
  private static final Pattern TIME = Pattern.compile("^time=(\\S+)");

  @TempDir Path folder;
  private WallClock wall;
  private Pipe pipe;
  private FaultyExporter exporter;

  @BeforeEach
  void start() throws Exception {
    pipe = Pipe.make(folder);
    wall = new WallClock(folder.resolve("clock"));
    wall.set(Duration.ZERO);
    exporter =
        FaultyExporter.start(
            wall.environment(), folder, "--collector.cached.cache-ttl=" + TTL.toSeconds() + "s");
  }

  /** An orderly stop: a killed process would leave shared memory of libfaketime behind. */
  @AfterEach
  void stop() throws Exception {
    assertThat(exporter.daemon().stop()).isZero();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void runUnderWayEndsAsItWould(int hours) throws Exception {
    exporter.breaks("first", Fault.PIPE);
    CompletableFuture<Answer> scrape = exporter.scraping(Duration.ofSeconds(40));
    try (OutputStream target = pipe.open()) {
      jump(hours);
      Answer joins = exporter.scrape();
      joins.failsOnly("first", 1);
      assertThat(joins.took()).isGreaterThan(FaultyExporter.CUT.dividedBy(2));
      target.write(7);
    }
    Samples samples = scrape.get().inTime();
    assertThat(samples.value(Answer.success("first"))).isEqualTo(1);
    assertThat(samples.value("faults_first_jobs_total{part=\"pipe\"}")).isEqualTo(7);
    exporter.heal();
    exporter.scrape().isRight();
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void deadlineStaysWhereItWas(int hours) throws Exception {
    exporter.breaks("first", Fault.PIPE);
    CompletableFuture<Answer> scrape = exporter.scraping(FaultyExporter.PATIENCE);
    try (OutputStream target = pipe.open()) {
      jump(hours);
      scrape.get().failsOnly("first", 1);
      target.write(7);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void cacheNeitherExpiresNorSticks(int hours) throws Exception {
    long filled = awaitCachedRun(2);
    jump(hours);
    awaitCachedRun(3);
    assertThat(Duration.ofNanos(System.nanoTime() - filled))
        .isBetween(TTL.multipliedBy(9).dividedBy(10), FAR_LESS_THAN_THE_JUMP);
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 1})
  void logRepeatsNothingSooner(int hours) throws Exception {
    exporter.breaks("first", Fault.RUNTIME_EXCEPTION);
    exporter.scrape().failsOnly("first", 1);
    exporter.daemon().awaitLine("Collector failed");
    jump(hours);
    exporter.scrape().failsOnly("first", 1);
    exporter.scrape().failsOnly("first", 1);
    exporter.heal();
    exporter.scrape().isRight();
    Matcher time = TIME.matcher(exporter.daemon().awaitLine("works again"));
    assertThat(time.find()).isTrue();
    assertShows(hours, Instant.parse(time.group(1)));
    assertThat(exporter.daemon().output())
        .containsOnlyOnce("Collector failed")
        .contains("failures=3");
  }

  private void jump(int hours) throws Exception {
    assertShows(0, exporter.clock());
    wall.set(Duration.ofHours(hours));
    assertShows(hours, exporter.clock());
  }

  private static void assertShows(int hours, Instant clock) {
    Instant expected = Instant.now().plus(Duration.ofHours(hours));
    assertThat(clock).isCloseTo(expected, within(5, ChronoUnit.MINUTES));
  }

  /** Scrapes until the cached collector has run so often; returns when the last scrape began. */
  private long awaitCachedRun(int runs) throws Exception {
    long start = System.nanoTime();
    while (true) {
      long begin = System.nanoTime();
      Samples samples = exporter.scrape().inTime();
      if (samples.value("faults_cached_runs_total") >= runs) {
        return begin;
      }
      assertThat(Duration.ofNanos(begin - start)).isLessThan(FAR_LESS_THAN_THE_JUMP);
      Thread.sleep(20);
    }
  }
}
