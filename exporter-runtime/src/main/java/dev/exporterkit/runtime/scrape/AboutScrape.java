package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.api.spi.Storage;
import java.time.Duration;
import java.util.List;

/** The families about the scrape, which are told in the same answer. Immutable. */
public final class AboutScrape {
  private static final int UP = 0;
  private static final int TOOK = 1;
  private static final int SUCCESS = 0;
  private static final int RUN_TOOK = 1;

  private final BuildInfo build;
  private final Level scrape;
  private final Level collector;
  private final Level buildInfo;

  /** Tells of the scrapes of one exporter. */
  public AboutScrape(ExporterDescriptor exporter, BuildInfo build) {
    this.build = build;
    String prefix = exporter.prefix();
    this.scrape =
        Level.withLabels()
            .gauge(
                Storage.LONG,
                prefix + "_up",
                "Whether the target answered: 1 if a collector did and none found it unavailable.")
            .gauge(Storage.DOUBLE, prefix + "_scrape_duration_seconds", "Time the scrape took.")
            .build();
    this.collector =
        Level.withLabels("collector")
            .gauge(
                Storage.LONG,
                prefix + "_scrape_collector_success",
                "Whether the collector succeeded.")
            .gauge(
                Storage.DOUBLE,
                prefix + "_scrape_collector_duration_seconds",
                "Time the collector took.")
            .build();
    this.buildInfo =
        Level.withLabels("version", "revision", "javaversion")
            .info(
                exporter.name().replace('-', '_') + "_exporter_build_info",
                "What this exporter was built from and runs on.")
            .build();
  }

  /** Returns every level of the sheets. */
  public List<Level> levels() {
    return List.of(scrape, collector, buildInfo);
  }

  /** Tells how one scrape went that took so many nanoseconds. */
  Sheet sheet(List<CollectorResult> results, long nanos) {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    RowBuilder row = sheet.row(scrape);
    row.value(UP, isUp(results));
    row.value(TOOK, Duration.ofNanos(nanos));
    for (CollectorResult result : results) {
      RowBuilder run = sheet.row(collector);
      run.label(0, result.collector());
      run.value(SUCCESS, result.outcome() == Outcome.ANSWERED);
      run.value(RUN_TOOK, Duration.ofNanos(result.nanos()));
    }
    RowBuilder info = sheet.row(buildInfo);
    info.label(0, build.version());
    info.label(1, build.revision());
    info.label(2, build.javaVersion());
    info.info(0);
    return sheet.freeze();
  }

  private static boolean isUp(List<CollectorResult> results) {
    boolean answered = false;
    for (CollectorResult result : results) {
      if (result.outcome() == Outcome.TARGET_UNAVAILABLE) {
        return false;
      }
      answered |= result.outcome() == Outcome.ANSWERED;
    }
    return answered;
  }
}
