package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The result of one scrape.
 *
 * @param results the result of every selected collector
 * @param isTargetDown whether collectors ran and found that the target is down
 * @param exposition all samples of the response
 */
public record Scrape(List<CollectorResult> results, boolean isTargetDown, Exposition exposition) {

  /** Copies the list. */
  public Scrape {
    results = List.copyOf(results);
  }

  /**
   * Returns the result of the runs, with the families about them.
   *
   * @param nanos how long the scrape took
   * @param assemble creates a response from the samples of all runs
   */
  public static Scrape of(
      List<CollectorResult> results,
      ScrapeMetrics about,
      long nanos,
      Function<List<Source>, Exposition> assemble) {
    boolean isTargetDown = isTargetDown(results);
    Sheet aboutRuns = about.sheet(results, isTargetDown, nanos);
    return new Scrape(results, isTargetDown, assemble.apply(sources(aboutRuns, results)));
  }

  /** The samples about the runs come first, so they take precedence. */
  private static List<Source> sources(Sheet aboutRuns, List<CollectorResult> results) {
    return Stream.concat(
            Stream.of(Source.of(aboutRuns)), results.stream().map(CollectorResult::source))
        .toList();
  }

  /**
   * Returns whether the target is down: a collector found it unavailable, or one failed and none
   * got data from it. A cache that waits for its next attempt reports an earlier state; if other
   * collectors have a current result, only that counts.
   */
  private static boolean isTargetDown(List<CollectorResult> results) {
    List<CollectorResult> seen =
        results.stream().filter(result -> !result.cache().fromEarlierScrape()).toList();
    List<CollectorResult> blaming = seen.isEmpty() ? results : seen;
    boolean unavailable =
        blaming.stream().anyMatch(result -> result.outcome() == Outcome.TARGET_UNAVAILABLE);
    boolean hasData = results.stream().anyMatch(result -> result.outcome() == Outcome.SUCCEEDED);
    boolean failed = results.stream().anyMatch(result -> !result.outcome().isSuccess());
    return unavailable || (failed && !hasData);
  }
}
