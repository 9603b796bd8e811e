package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.CollectorBinding;
import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.client.CurrentScrape;
import java.util.function.Consumer;

/**
 * An author's collector together with the generated code that reads it.
 *
 * @param binding the generated code
 * @param collector the author's object
 * @param settings its settings
 * @param drops records the drops of each run
 * @param missing reports the columns that its tables lack
 * @param current binds clients to the scrape of the collector
 */
public record BoundCollector<C>(
    CollectorBinding<C> binding,
    C collector,
    CollectorSettings settings,
    Consumer<Drop> drops,
    MissingColumns missing,
    CurrentScrape current) {

  /** Binds a collector. */
  public BoundCollector(
      CollectorBinding<C> binding,
      C collector,
      CollectorSettings settings,
      Consumer<Drop> drops,
      CurrentScrape current) {
    this(
        binding,
        collector,
        settings,
        drops,
        new MissingColumns(binding.descriptor().name()),
        current);
  }

  /** Returns the collector's name in flags, labels and logs. */
  public String name() {
    return binding.descriptor().name();
  }

  /**
   * Collects once.
   *
   * @param earlier the rows of an earlier run, whose memory is reused
   */
  Sheet fetch(CollectorInput input, Sheet earlier) throws Exception {
    return current.in(
        input,
        () -> {
          SheetBuilder builder = new SheetBuilder(earlier, settings.maxSeries());
          binding.fetch(collector, input, builder);
          return builder.freeze();
        });
  }
}
