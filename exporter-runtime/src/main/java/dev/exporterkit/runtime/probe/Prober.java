package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.AboutScrape;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorResult;
import dev.exporterkit.runtime.scrape.Repetition;
import dev.exporterkit.runtime.scrape.Scrape;
import dev.exporterkit.runtime.scrape.ScrapeLog;
import dev.exporterkit.runtime.scrape.SharedFetches;
import dev.exporterkit.runtime.scrape.StuckFetches;
import dev.exporterkit.runtime.scrape.Ticket;
import dev.exporterkit.runtime.scrape.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;

/**
 * Runs the collectors of an exporter for targets that clients name, many at a time. Thread-safe:
 * equal probes share a run. A run that ends late keeps its thread until then; there are at most
 * {@value #MOST_LATE} of them when a probe starts, so threads are bounded by them and by the probes
 * that are served at a time.
 */
public final class Prober implements AutoCloseable {
  static final int MOST_LATE = 40;

  private static final Log log = Log.of(Prober.class);
  private static final long IDLE_SECONDS = 60;

  private final List<ProbeRunner> runners;
  private final ScrapeLog lines = new ScrapeLog();
  private final StuckFetches stuck = new StuckFetches();
  private final AboutScrape about;
  private final LongSupplier nanoTime;
  private final Repetition refusals;
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Threads.named("probe"));

  /**
   * Makes a prober of some collectors.
   *
   * @param about tells how they fared
   * @param nanoTime the monotonic clock
   */
  public Prober(List<BoundCollector<?>> collectors, AboutScrape about, LongSupplier nanoTime) {
    this.runners =
        collectors.stream()
            .map(collector -> new ProbeRunner(collector, lines, nanoTime, threads))
            .toList();
    this.about = about;
    this.nanoTime = nanoTime;
    this.refusals = new Repetition(nanoTime);
  }

  /** Returns what the collectors say of themselves. */
  public List<CollectorDescriptor> collectors() {
    return runners.stream().map(ProbeRunner::descriptor).toList();
  }

  /** Returns the schema of every table that a probe may have. */
  public List<RowSchema> schemas() {
    List<RowSchema> schemas = new ArrayList<>(about.schemas());
    runners.forEach(runner -> schemas.addAll(runner.schemas()));
    return schemas;
  }

  /**
   * Runs some collectors for a target, and returns what they and the families about the probe tell,
   * at the deadline at the latest.
   *
   * @param selected which collectors, by name
   * @throws TooManyLateProbesException if too many earlier ones have not ended yet
   */
  public Probe probe(ProbeRequest request, Predicate<String> selected, Deadline deadline) {
    refuseBeyondLimit();
    SharedFetches shared = new SharedFetches(threads, stuck, request.key(), nanoTime);
    List<ProbeRun.Claim> claims =
        runners.stream()
            .filter(runner -> selected.test(runner.name()))
            .map(runner -> runner.join(request, deadline, shared))
            .toList();
    List<CollectorResult> results =
        Ticket.awaitAll(claims.stream().map(ProbeRun.Claim::ticket).toList(), deadline.start());
    lines.flush();
    long nanos = nanoTime.getAsLong() - deadline.start();
    boolean isDown = Verdict.isDown(results);
    Scrape scrape = new Scrape(results, isDown, about.sheet(results, isDown, nanos));
    return new Probe(scrape, log(claims));
  }

  /** Lets the idle threads go; a probe afterwards fails. */
  @Override
  public void close() {
    threads.shutdown();
  }

  private void refuseBeyondLimit() {
    long late = runners.stream().mapToLong(ProbeRunner::late).sum();
    if (late < MOST_LATE) {
      return;
    }
    synchronized (refusals) {
      if (refusals.isDue("late")) {
        log.error("Probes are refused: too many still run after their time was up", "late", late);
      }
    }
    throw new TooManyLateProbesException(late);
  }

  private static List<ProbeLog.Line> log(List<ProbeRun.Claim> claims) {
    return claims.stream()
        .flatMap(claim -> claim.steps().lines().stream())
        .sorted(Comparator.comparingLong(ProbeLog.Line::at))
        .toList();
  }
}
