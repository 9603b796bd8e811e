package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Threads;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Runs the collectors of an exporter, side by side. Thread-safe: a scrape joins the runs of another
 * one that is under way.
 */
public final class Scraper implements AutoCloseable {
  private static final long IDLE_SECONDS = 60;

  private final List<CollectorStage> stages;
  private final ScrapeLog log = new ScrapeLog();
  private final StuckFetches stuck = new StuckFetches();
  private final AboutScrape about;
  private final LongSupplier nanoTime;
  private final Map<String, CollectorStatus.Last> last = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor background =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          Threads.named("scrape"));

  /**
   * Makes a scraper of some collectors.
   *
   * @param about tells how they fared
   * @param nanoTime the monotonic clock
   */
  public Scraper(List<BoundCollector<?>> collectors, AboutScrape about, LongSupplier nanoTime) {
    this.about = about;
    this.nanoTime = nanoTime;
    this.stages = collectors.stream().map(this::stage).toList();
  }

  /** Returns what the collectors say of themselves. */
  public List<CollectorDescriptor> collectors() {
    return stages.stream().map(stage -> stage.collector().binding().descriptor()).toList();
  }

  /** Returns how each collector fared the last time. */
  public List<CollectorStatus> statuses() {
    return collectors().stream()
        .map(collector -> new CollectorStatus(collector, last.get(collector.name())))
        .toList();
  }

  /** Returns the schema of every table that a scrape may have. */
  public List<RowSchema> schemas() {
    List<RowSchema> schemas = new ArrayList<>(about.schemas());
    stages.forEach(stage -> schemas.addAll(stage.collector().binding().schemas()));
    return schemas;
  }

  /**
   * Returns the collectors that must run for some families to be known, by name: all of them for a
   * family about the runs.
   */
  public Set<String> collectorsOf(Predicate<MetricFamily> families) {
    boolean isAboutRuns = about.runSchemas().stream().anyMatch(schema -> has(schema, families));
    return stages.stream()
        .map(stage -> stage.collector().binding())
        .filter(collector -> isAboutRuns || mayHave(collector, families))
        .map(collector -> collector.descriptor().name())
        .collect(Collectors.toSet());
  }

  private static boolean mayHave(CollectorBinding<?> collector, Predicate<MetricFamily> families) {
    return collector.descriptor().isDynamic()
        || collector.schemas().stream().anyMatch(schema -> has(schema, families));
  }

  private static boolean has(RowSchema schema, Predicate<MetricFamily> families) {
    return schema.families().stream().anyMatch(families);
  }

  /**
   * Runs some collectors, and returns what they and the families about the scrape tell, at the
   * deadline at the latest.
   *
   * @param selected which collectors, by name
   */
  public Scrape scrape(Predicate<String> selected, Deadline deadline) {
    SharedFetches shared = new SharedFetches(background, stuck, this, nanoTime);
    List<Ticket> tickets =
        stages.stream()
            .filter(stage -> selected.test(stage.collector().name()))
            .map(stage -> stage.join(deadline, shared))
            .toList();
    List<CollectorResult> results = Ticket.awaitAll(tickets, deadline.start());
    results.forEach(result -> last.put(result.collector(), CollectorStatus.Last.of(result)));
    log.flush();
    long nanos = nanoTime.getAsLong() - deadline.start();
    boolean isDown = Verdict.isDown(results);
    return new Scrape(results, isDown, about.sheet(results, isDown, nanos));
  }

  /** Lets the idle threads go; a scrape afterwards fails. */
  @Override
  public void close() {
    stages.forEach(CollectorStage::close);
    background.shutdown();
  }

  private CollectorStage stage(BoundCollector<?> collector) {
    CollectorLog told = new CollectorLog(collector.name(), log, nanoTime);
    CollectorThread thread = new CollectorThread(collector, told, nanoTime, background);
    return collector
        .caching()
        .map(caching -> CachePolicy.of(caching, collector.timeout()))
        .<CollectorStage>map(policy -> new CachedCollector(thread, policy, told, nanoTime))
        .orElseGet(() -> new CollectorRunner(thread));
  }
}
