package dev.exporterkit.runtime.web.page;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.probe.Prober;
import dev.exporterkit.runtime.scrape.CollectorStatus;
import dev.exporterkit.runtime.scrape.DroppedSamples;
import dev.exporterkit.runtime.scrape.Outcome;
import dev.exporterkit.runtime.scrape.Scraper;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The table of collectors on the landing page, with their last results. It omits the texts of
 * exceptions, which are for the log: they may contain something that not everyone may read.
 */
final class CollectorRows {
  private static final Duration SHORT = Duration.ofSeconds(1);

  private final Scraper scraper;
  private final Prober prober;
  private final DroppedSamples dropped;
  private final LongSupplier nanoTime;

  CollectorRows(Scraper scraper, Prober prober, DroppedSamples dropped, LongSupplier nanoTime) {
    this.scraper = scraper;
    this.prober = prober;
    this.dropped = dropped;
    this.nanoTime = nanoTime;
  }

  String html() {
    StringBuilder rows = new StringBuilder();
    scraper.statuses().forEach(status -> add(rows, status.collector(), state(status.last())));
    prober.collectors().forEach(collector -> add(rows, collector, "runs for probes"));
    if (rows.isEmpty()) {
      return "<h2>Collectors</h2>\n<p>None is enabled.</p>\n";
    }
    return """
        <h2>Collectors</h2>
        <table>
        <thead><tr><th scope="col">Name</th><th scope="col">What it collects</th>\
        <th scope="col">Last run</th></tr></thead>
        <tbody>
        %s</tbody>
        </table>
        %s"""
        .formatted(rows, leftOut("", "<p>Dropped from complete responses: %s.</p>\n"));
  }

  /** Returns what was dropped and why; empty if nothing was. */
  private String leftOut(String collector, String text) {
    String counts =
        dropped.byReason(collector).entrySet().stream()
            .map(drop -> drop.getValue() + " " + drop.getKey())
            .collect(Collectors.joining(", "));
    return counts.isEmpty() ? "" : text.formatted(counts);
  }

  private void add(StringBuilder rows, CollectorDescriptor collector, String state) {
    rows.append("<tr><th scope=\"row\"><code>")
        .append(Html.escaped(collector.name()))
        .append("</code></th><td>")
        .append(Html.escaped(collector.description()))
        .append("</td><td>")
        .append(state)
        .append(leftOut(collector.name(), "<br>Dropped since the start: %s"))
        .append("</td></tr>\n");
  }

  private String state(CollectorStatus.@Nullable Last last) {
    if (last == null) {
      return "not run yet";
    }
    Duration age = Duration.ofNanos(Math.max(0, nanoTime.getAsLong() - last.end()));
    return "<span class=\"%s\">%s</span>, %s ago, took %s%s"
        .formatted(
            last.outcome().toString().replace('_', '-'),
            words(last.outcome()),
            rounded(age),
            rounded(last.took()),
            last.cached() ? "; its earlier samples are served from the cache" : "");
  }

  private static String words(Outcome outcome) {
    return switch (outcome) {
      case SUCCEEDED -> "succeeded";
      case NO_DATA -> "has no data";
      case TARGET_UNAVAILABLE -> "target unavailable";
      case FAILED -> "failed because of a bug in the collector";
      case LATE -> "late, did not finish in time";
    };
  }

  private static String rounded(Duration duration) {
    return GoDuration.text(
        duration.truncatedTo(
            duration.compareTo(SHORT) < 0 ? ChronoUnit.MILLIS : ChronoUnit.SECONDS));
  }
}
