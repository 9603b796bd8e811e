package dev.exporterkit.runtime.probe;

import static dev.exporterkit.runtime.example.ScriptedScrapes.await;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitCallers;
import static dev.exporterkit.runtime.example.ScriptedScrapes.awaitDeaf;
import static dev.exporterkit.runtime.example.ScriptedScrapes.outcomes;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.runtime.example.ScriptedProbe;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.ManualClock;
import dev.exporterkit.runtime.flight.SystemTimer;
import dev.exporterkit.runtime.flight.TooManyLateException;
import dev.exporterkit.runtime.log.LogLines;
import dev.exporterkit.runtime.log.LogOptions;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.Outcome;
import dev.exporterkit.runtime.scrape.ScrapeMetrics;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ProberTest {
  private static final Duration SOON = Duration.ofMillis(100);
  private static final Duration LONG = Duration.ofSeconds(50);
  private static final String PROBING = "probing";
  private static final TargetResolver RESOLVER = new TargetResolver(List.of(), new SystemTimer());

  private final ManualClock clock = new ManualClock();
  private final CountDownLatch entered = new CountDownLatch(1);
  private final AtomicInteger runs = new AtomicInteger();
  private final CountDownLatch release = new CountDownLatch(1);
  private final ExecutorService clients = Executors.newCachedThreadPool();
  private final ScriptedProbe slow =
      new ScriptedProbe(
          (target, scrape) -> {
            entered.countDown();
            awaitDeaf(release);
          });
  private Prober prober = prober(slow);

  @AfterEach
  void close() throws InterruptedException {
    release.countDown();
    prober.close();
    clients.shutdownNow();
    assertThat(clients.awaitTermination(40, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void targetsAreProbedSideBySide() {
    CountDownLatch both = new CountDownLatch(2);
    prober =
        prober(
            new ScriptedProbe(
                (target, scrape) -> {
                  both.countDown();
                  both.await();
                }));
    CompletableFuture<Probe> first = inBackground("a:1");
    CompletableFuture<Probe> second = inBackground("b:1");

    assertThat(outcome(first.join())).isEqualTo(Outcome.SUCCEEDED);
    assertThat(outcome(second.join())).isEqualTo(Outcome.SUCCEEDED);
  }

  @Test
  void equalProbeJoinsTheRun() throws Exception {
    CompletableFuture<Probe> first = inBackground("a:1");
    entered.await();
    CompletableFuture<Probe> second = inBackground("a:1");
    awaitCallers(PROBING, 2);
    release.countDown();

    assertThat(outcome(first.join())).isEqualTo(Outcome.SUCCEEDED);
    assertThat(outcome(second.join())).isEqualTo(Outcome.SUCCEEDED);
    assertThat(slow.runs()).isEqualTo(1);
  }

  /** As a statement whose time-out was set when the run began. */
  @Test
  void morePatientProbeRunsOnceMore() throws Exception {
    prober =
        prober(
            new ScriptedProbe(
                (target, scrape) -> {
                  if (runs.incrementAndGet() == 1) {
                    entered.countDown();
                    release.await();
                    throw new IOException("timed out");
                  }
                }));
    CompletableFuture<Probe> hasty = inBackground("a:1", LONG);
    entered.await();
    CompletableFuture<Probe> patient = inBackground("a:1", LONG.plusSeconds(1));
    awaitCallers(PROBING, 2);
    release.countDown();

    assertThat(outcome(hasty.join())).isEqualTo(Outcome.TARGET_UNAVAILABLE);
    assertThat(outcome(patient.join())).isEqualTo(Outcome.SUCCEEDED);
    assertThat(patient.join().log().stream().map(ProbeLog.Line::text))
        .containsExactly(
            "msg=\"Collector failed\" collector=line outcome=target_unavailable"
                + " err=\"IOException: timed out\"",
            "msg=\"Collector succeeded\" collector=line");
    assertThat(runs).hasValue(2);
  }

  /** Runs that all clients have left are no reason to refuse others before they had time to end. */
  @Test
  void desertersCostOthersNothing() throws Exception {
    prober =
        prober(
            new ScriptedProbe(
                (target, scrape) -> {
                  if (!target.host().equals("another")) {
                    awaitDeaf(release);
                  }
                }));
    try (LogLines lines = LogLines.capture(LogOptions.DEFAULT)) {
      List<Thread> deserters =
          IntStream.range(0, 2 * Prober.MAX_LATE)
              .mapToObj(i -> new Thread(() -> probe("t" + i + ":1", LONG), PROBING))
              .toList();
      deserters.forEach(Thread::start);
      awaitCallers(PROBING, deserters.size());
      deserters.forEach(Thread::interrupt);
      for (Thread deserter : deserters) {
        deserter.join();
      }

      assertThat(outcome(probe("another:1", LONG))).isEqualTo(Outcome.SUCCEEDED);
      assertThat(lines.withoutTime()).isEmpty();
    }
    clock.advance(Duration.ofSeconds(2));
    assertThatExceptionOfType(TooManyLateException.class)
        .isThrownBy(() -> probe("another:1", LONG));
  }

  @Test
  void parametersAndModuleTellProbesApart() throws Exception {
    inBackground("a:1");
    entered.await();
    release.countDown();
    Map<String, List<String>> hostname = Map.of("hostname", List.of("x"));

    prober.probe(request("a:1", "tcp", Map.of()), name -> true, in(LONG));
    prober.probe(request("a:1", "", hostname), name -> true, in(LONG));

    assertThat(request("a:1", "", Map.of()).key())
        .isEqualTo(request("a:1", "", Map.of()).key())
        .isNotEqualTo(request("a:1", "tcp", Map.of()).key())
        .isNotEqualTo(request("a:1", "", hostname).key());
    assertThat(slow.runs()).isEqualTo(3);
  }

  @Test
  void lateProbeIsNotStartedAgain() {
    prober = prober(tooSlowAfter(1));
    assertThat(outcome(probe("a:1", SOON))).isEqualTo(Outcome.LATE);
    assertThat(outcome(probe("a:1", LONG))).isEqualTo(Outcome.LATE);
    assertThat(runs).hasValue(1);

    release.countDown();
    assertThat(outcome(probe("b:1", LONG))).isEqualTo(Outcome.SUCCEEDED);
    await(() -> outcome(probe("a:1", LONG)) == Outcome.SUCCEEDED);
  }

  @Test
  void lateRunsAreLimitedInAll() {
    prober = prober(tooSlowAfter(Prober.MAX_LATE));
    IntStream.range(0, Prober.MAX_LATE)
        .mapToObj(i -> inBackground("t" + i + ":1", SOON))
        .toList()
        .forEach(CompletableFuture::join);

    assertThatExceptionOfType(TooManyLateException.class)
        .isThrownBy(() -> probe("another:1", SOON))
        .withMessage("40 earlier calls are late and have not ended");
    assertThat(runs).hasValue(Prober.MAX_LATE);

    release.countDown();
    await(
        () -> {
          try {
            return outcome(probe("another:1", LONG)) == Outcome.SUCCEEDED;
          } catch (TooManyLateException e) {
            return false;
          }
        });
  }

  @Test
  void collectorsOwnTimeBoundsItsProbes() {
    CollectorDescriptor hasty =
        new CollectorDescriptor("line", "Has little time.", true).probe().timeout(SOON);
    prober =
        prober(
            new ScriptedProbe(
                hasty,
                (target, scrape) -> {
                  clock.advance(SOON);
                  awaitDeaf(release);
                }));

    assertThat(outcome(probe("a:1", LONG))).isEqualTo(Outcome.LATE);
  }

  /** The patient one ends because the short one is cut, although it is asked first. */
  @Test
  void ownTimeCutsOneCollectorAlone() {
    ScriptedProbe patient = new ScriptedProbe((target, scrape) -> release.await());
    ScriptedProbe shortOne =
        new ScriptedProbe(
            new CollectorDescriptor("short", "Has little time.", true).probe().timeout(SOON),
            (target, scrape) -> {
              scrape.onCancel(release::countDown);
              clock.advance(SOON);
              entered.await();
            });
    prober = prober(patient.bound(), shortOne.bound());

    assertThat(outcomes(probe("a:1", LONG).scrape()))
        .containsExactly(entry("line", Outcome.SUCCEEDED), entry("short", Outcome.LATE));
    entered.countDown();
  }

  @Test
  void familiesAreAboutTheTargetOnly() {
    release.countDown();

    assertThat(
            probe("a:1", LONG).scrape().exposition().families().stream()
                .map(family -> family.family().name()))
        .containsExactlyInAnyOrder(
            "test_up",
            "test_scrape_duration_seconds",
            "test_scrape_collector_success",
            "test_scrape_collector_duration_seconds",
            "test_target_length_chars");
  }

  @Test
  void failureStandsInTheLog() {
    prober =
        prober(
            new ScriptedProbe(
                (target, scrape) -> {
                  ScriptedProbe.trace(scrape).add("Connecting", "to", target.host());
                  throw new IOException("refused");
                }));

    Probe probe = probe("a:1", LONG);

    assertThat(outcome(probe)).isEqualTo(Outcome.TARGET_UNAVAILABLE);
    assertThat(probe.log().stream().map(ProbeLog.Line::text))
        .containsExactly(
            "msg=Connecting to=a",
            "msg=\"Collector failed\" collector=line outcome=target_unavailable"
                + " err=\"IOException: refused\"");
  }

  @Test
  void logOfOneProbeIsBounded() {
    prober =
        prober(
            new ScriptedProbe(
                (target, scrape) -> {
                  for (int i = 0; i < 10_000; i++) {
                    ScriptedProbe.trace(scrape).add("x".repeat(5_000));
                  }
                }));

    List<ProbeLog.Line> log = probe("a:1", LONG).log();

    assertThat(log).hasSize(ProbeLog.MAX_LINES + 1);
    assertThat(log).allMatch(line -> line.text().length() <= ProbeLog.MAX_LINE + 1);
    assertThat(log.get(ProbeLog.MAX_LINES).text()).isEqualTo("msg=\"Further lines\" count=9801");
  }

  /** Returns a probe whose time is up as soon as so many runs have begun. */
  private ScriptedProbe tooSlowAfter(int begun) {
    return new ScriptedProbe(
        (target, scrape) -> {
          if (runs.incrementAndGet() == begun) {
            clock.advance(SOON);
          }
          awaitDeaf(release);
        });
  }

  private CompletableFuture<Probe> inBackground(String target) {
    return inBackground(target, LONG);
  }

  private CompletableFuture<Probe> inBackground(String target, Duration patience) {
    return CompletableFuture.supplyAsync(
        () -> {
          Thread.currentThread().setName(PROBING);
          return probe(target, patience);
        },
        clients);
  }

  private Probe probe(String target, Duration patience) {
    return prober.probe(request(target, "", Map.of()), name -> true, in(patience));
  }

  private static ProbeRequest request(
      String target, String module, Map<String, List<String>> parameters) {
    try {
      return new ProbeRequest(ParsedTarget.parse(target).target(parameters), module, null);
    } catch (MalformedTargetException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private Deadline in(Duration patience) {
    return Deadline.in(patience, clock.getAsLong());
  }

  private static Outcome outcome(Probe probe) {
    Map<String, Outcome> outcomes = outcomes(probe.scrape());
    assertThat(outcomes).containsOnlyKeys("line");
    return outcomes.getOrDefault("line", Outcome.FAILED);
  }

  private Prober prober(ScriptedProbe probe) {
    return prober(probe.bound());
  }

  private Prober prober(BoundCollector<?>... collectors) {
    ExporterDescriptor exporter =
        new ExporterDescriptor("test-me", List.of("test"), 9100, "Tests.");
    return new Prober(
        List.of(collectors),
        ScrapeMetrics.ofProbe(exporter),
        new DroppedSamples(exporter, List.of("line"), clock),
        RESOLVER,
        clock);
  }
}
