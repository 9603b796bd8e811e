package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.flight.Timer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Runs the collectors of an exporter in parallel. Thread-safe: a scrape joins the runs of another
 * scrape in progress.
 */
public final class Scraper implements AutoCloseable {
  private final List<ScrapedCollector> collectors;
  private final ScrapeLog log = new ScrapeLog();
  private final ExecutorService fetching = Threads.pool("scrape");
  private final LateFetches lates;
  private final ScrapeMetrics about;
  private final ExpositionAssembler assembler;
  private final Timer timer;
  private final Map<String, CollectorStatus.Last> last = new ConcurrentHashMap<>();

  /**
   * Creates a scraper.
   *
   * @param about the families about the runs
   * @param assembler adds the exporter's own samples
   */
  public Scraper(
      List<BoundCollector<?>> collectors,
      ScrapeMetrics about,
      ExpositionAssembler assembler,
      Timer timer) {
    this.about = about;
    this.assembler = assembler;
    this.timer = timer;
    this.lates = new LateFetches(timer, fetching);
    this.collectors = collectors.stream().map(this::scraped).toList();
  }

  /** Returns the descriptors of the collectors. */
  public List<CollectorDescriptor> collectors() {
    return collectors.stream().map(each -> each.collector().binding().descriptor()).toList();
  }

  /** Returns the last result of each collector. */
  public List<CollectorStatus> statuses() {
    return collectors().stream()
        .map(collector -> new CollectorStatus(collector, last.get(collector.name())))
        .toList();
  }

  /** Returns the schemas of all tables that a scrape may contain. */
  public List<RowSchema> schemas() {
    List<RowSchema> schemas = new ArrayList<>(about.schemas());
    collectors.forEach(each -> schemas.addAll(each.collector().binding().schemas()));
    schemas.addAll(assembler.schemas());
    return schemas;
  }

  /**
   * Returns the names of the collectors that must run to produce some families: all collectors for
   * a family about the runs.
   */
  public Set<String> collectorsOf(Predicate<MetricFamily> families) {
    boolean isAboutRuns = about.runSchemas().stream().anyMatch(schema -> has(schema, families));
    return collectors.stream()
        .map(each -> each.collector().binding())
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

  /** Runs some collectors for all of their families. */
  public Scrape scrape(Predicate<String> selected, Deadline deadline) {
    return scrape(selected, family -> true, deadline);
  }

  /**
   * Runs some collectors, and returns all samples of the response, at the deadline at the latest.
   *
   * @param selected the names of the collectors
   * @param families the requested families
   */
  public Scrape scrape(
      Predicate<String> selected, Predicate<MetricFamily> families, Deadline deadline) {
    SharedFetches shared = new SharedFetches(lates, this);
    // All of them start before the first result is awaited.
    List<Supplier<CollectorResult>> begun =
        collectors.stream()
            .filter(each -> selected.test(each.collector().name()))
            .map(each -> each.join(deadline, shared))
            .toList();
    List<CollectorResult> results = begun.stream().map(Supplier::get).toList();
    results.forEach(result -> last.put(result.collector(), CollectorStatus.Last.of(result)));
    log.flush();
    return Scrape.of(
        results,
        about,
        timer.getAsLong() - deadline.start(),
        samples -> assembler.assemble(samples, families));
  }

  /** Stops the idle threads; further scrapes fail. */
  @Override
  public void close() {
    collectors.forEach(ScrapedCollector::close);
    fetching.shutdown();
  }

  private ScrapedCollector scraped(BoundCollector<?> collector) {
    CollectorLog collectorLog = new CollectorLog(collector.name(), log, timer);
    CollectorRunner runner = new CollectorRunner(collector, collectorLog, timer);
    return collector
        .settings()
        .cache()
        .<ScrapedCollector>map(policy -> new CachedCollector(runner, policy, timer))
        .orElse(runner);
  }
}
