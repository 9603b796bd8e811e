package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.exposition.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one scrape learned.
 *
 * @param results the result of every selected collector
 * @param isDown whether collectors were asked and found that the target is down
 * @param about the families about the scrape itself
 */
public record Scrape(List<CollectorResult> results, boolean isDown, Sheet about) {

  /** Copies the list. */
  public Scrape {
    results = List.copyOf(results);
  }

  /** Returns all samples; those about the scrape come first and so win. */
  public List<Source> sources() {
    return Stream.concat(Stream.of(Source.of(about)), results.stream().map(Scrape::source))
        .toList();
  }

  private static Source source(CollectorResult result) {
    return Source.of(result.sheet(), result.cache().helpNote(), result.collector());
  }
}
