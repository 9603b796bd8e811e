package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.exposition.Source;
import java.util.List;
import java.util.stream.Stream;

/**
 * What one scrape learned.
 *
 * @param results the result of every selected collector
 * @param isTargetDown whether collectors were asked and found that the target is down
 * @param about the families about the scrape itself
 */
public record Scrape(List<CollectorResult> results, boolean isTargetDown, Sheet about) {

  /** Copies the list. */
  public Scrape {
    results = List.copyOf(results);
  }

  /**
   * Returns what came of the runs, with the families about them.
   *
   * @param nanos how long the scrape took
   */
  public static Scrape of(List<CollectorResult> results, AboutScrape about, long nanos) {
    boolean isTargetDown = isTargetDown(results);
    return new Scrape(results, isTargetDown, about.sheet(results, isTargetDown, nanos));
  }

  /**
   * Returns whether the target is down: no collector succeeded, or one found it unavailable. A
   * cache that waits to try again reports how it was; where others have seen how it is, that
   * counts.
   */
  private static boolean isTargetDown(List<CollectorResult> results) {
    List<CollectorResult> seen =
        results.stream().filter(result -> !result.cache().isRemembered()).toList();
    List<CollectorResult> blaming = seen.isEmpty() ? results : seen;
    boolean unavailable =
        blaming.stream().anyMatch(result -> result.outcome() == Outcome.TARGET_UNAVAILABLE);
    boolean succeeded = results.stream().anyMatch(result -> result.outcome().isSuccess());
    return !results.isEmpty() && (unavailable || !succeeded);
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
