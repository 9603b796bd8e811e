package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.flight.Caller;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.SingleFlight;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.flight.TooManyLateException;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.BoundCollector;
import dev.exporterkit.runtime.scrape.CollectorResult;
import dev.exporterkit.runtime.scrape.CollectorRun.Collected;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.LateFetches;
import dev.exporterkit.runtime.scrape.LogThrottle;
import dev.exporterkit.runtime.scrape.Scrape;
import dev.exporterkit.runtime.scrape.ScrapeLog;
import dev.exporterkit.runtime.scrape.ScrapeMetrics;
import dev.exporterkit.runtime.scrape.SharedFetches;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;

/**
 * Runs the collectors of an exporter for targets that clients name, many at a time. Thread-safe:
 * equal probes share a run. A late run keeps its thread until it ends; no run starts while there
 * are {@value #MAX_LATE} late ones, so the number of threads is limited by them and by the number
 * of concurrent probes.
 */
public final class Prober implements AutoCloseable {
  static final int MAX_LATE = 40;

  private static final Log log = Log.of(Prober.class);

  private final List<ProbedCollector> collectors;
  private final SingleFlight<RunKey, ProbeRun, Collected> flights;
  private final ScrapeLog lines = new ScrapeLog();
  private final ExecutorService threads = Threads.pool("probe");
  private final LateFetches lates;
  private final ScrapeMetrics about;
  private final DroppedSamples dropped;
  private final Timer timer;
  private final LogThrottle refusals;

  /** The key of equal runs. */
  private record RunKey(String collector, ProbeRequest.Key request) {}

  /**
   * Makes a prober of some collectors.
   *
   * @param about the families about their runs
   * @param dropped records what cannot be sent
   * @param resolver finds the addresses that probes may reach
   */
  public Prober(
      List<BoundCollector<?>> collectors,
      ScrapeMetrics about,
      DroppedSamples dropped,
      TargetResolver resolver,
      Timer timer) {
    this.collectors =
        collectors.stream().map(each -> new ProbedCollector(each, lines, resolver, timer)).toList();
    this.flights = new SingleFlight<>(timer, MAX_LATE);
    this.lates = new LateFetches(timer, threads);
    this.about = about;
    this.dropped = dropped;
    this.timer = timer;
    this.refusals = new LogThrottle(timer);
  }

  /** Returns the descriptors of the collectors. */
  public List<CollectorDescriptor> collectors() {
    return collectors.stream().map(each -> each.collector().binding().descriptor()).toList();
  }

  /**
   * Runs some collectors for a target, and returns their samples and the families about the probe,
   * at the deadline at the latest.
   *
   * @param selected the names of the collectors
   * @throws TooManyLateException if too many earlier runs are late
   */
  public Probe probe(ProbeRequest request, Predicate<String> selected, Deadline deadline) {
    List<Caller<ProbeRun, Collected>> callers = begin(request, selected, deadline);
    List<CollectorResult> results = callers.stream().map(Prober::await).toList();
    lines.flush();
    long nanos = timer.getAsLong() - deadline.start();
    return new Probe(Scrape.of(results, about, nanos, this::exposition), log(callers));
  }

  private Exposition exposition(List<Source> samples) {
    Exposition exposition = Exposition.of(samples);
    dropped.record(exposition);
    return exposition;
  }

  /** All of them start before the first result is awaited. */
  private List<Caller<ProbeRun, Collected>> begin(
      ProbeRequest request, Predicate<String> selected, Deadline deadline) {
    SharedFetches shared = new SharedFetches(lates, request.key());
    List<Caller<ProbeRun, Collected>> callers = new ArrayList<>();
    try {
      for (ProbedCollector each : collectors) {
        if (selected.test(each.name())) {
          RunKey key = new RunKey(each.name(), request.key());
          ProbeRun run = each.prepare(request, shared);
          callers.add(flights.joinOrStart(key, deadline, run, threads));
        }
      }
      return callers;
    } catch (TooManyLateException e) {
      callers.forEach(Caller::leave);
      logRefusal(e);
      throw e;
    }
  }

  private static CollectorResult await(Caller<ProbeRun, Collected> caller) {
    Result<Collected> result = caller.await();
    return caller.work().run().result(result);
  }

  private void logRefusal(TooManyLateException refusal) {
    synchronized (refusals) {
      if (refusals.tryAcquire("late")) {
        log.error("Probes are refused: too many late ones have not ended", "late", refusal.late());
      }
    }
  }

  private static List<ProbeLog.Line> log(List<Caller<ProbeRun, Collected>> callers) {
    return callers.stream()
        .flatMap(caller -> caller.works().stream())
        .flatMap(run -> run.steps().lines().stream())
        .sorted(Comparator.comparingLong(ProbeLog.Line::at))
        .toList();
  }

  /** Stops the idle threads; further probes fail. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
