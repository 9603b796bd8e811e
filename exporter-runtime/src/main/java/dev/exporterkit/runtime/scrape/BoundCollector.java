package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Caching;
import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.runtime.flight.Nanos;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An author's collector together with the generated code that reads it.
 *
 * @param binding the generated code
 * @param collector the author's object
 * @param settings what flags say about it
 * @param drops is told what each fetch leaves out
 * @param current tells clients for which scrape the collector runs
 */
public record BoundCollector<C>(
    CollectorBinding<C> binding,
    C collector,
    CollectorSettings settings,
    Consumer<Drop> drops,
    CurrentScrape current) {

  /** Binds a collector that injects no client. */
  public BoundCollector(
      CollectorBinding<C> binding, C collector, CollectorSettings settings, Consumer<Drop> drops) {
    this(binding, collector, settings, drops, new CurrentScrape());
  }

  /** Binds a collector about which no flag says anything. */
  public BoundCollector(CollectorBinding<C> binding, C collector) {
    this(binding, collector, CollectorSettings.DEFAULT);
  }

  /** Binds a collector of which nobody counts what it leaves out. */
  public BoundCollector(CollectorBinding<C> binding, C collector, CollectorSettings settings) {
    this(binding, collector, settings, drop -> {});
  }

  /** Returns the collector's name in flags, labels and logs. */
  public String name() {
    return binding.descriptor().name();
  }

  /** Returns how long it may take, beside what the scrape allows. */
  public Optional<Duration> timeout() {
    return settings.timeout(binding.descriptor());
  }

  /** Returns the nanoseconds that it may take, however patient a scrape is. */
  long maxNanos() {
    return timeout().map(Nanos::of).orElse(Long.MAX_VALUE);
  }

  /** Returns how its rows are cached; empty if they are not. */
  public Optional<Caching> caching() {
    return settings.caching(binding.descriptor());
  }

  /**
   * Collects once.
   *
   * @param earlier the rows of an earlier run, for their memory
   */
  Sheet fetch(CollectorInput input, Sheet earlier) throws Exception {
    return current.in(
        input,
        () -> {
          SheetBuilder builder = new SheetBuilder(earlier, settings.seriesLimit());
          binding.fetch(collector, input, builder);
          return builder.freeze();
        });
  }
}
