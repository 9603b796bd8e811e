package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The families about the scrape, which are told in the same answer. Immutable. */
public final class AboutScrape {
  private static final int UP = 0;
  private static final int TOOK = 1;
  private static final int SUCCESS = 0;
  private static final int RUN_TOOK = 1;
  private static final int AGE = 0;

  private final Optional<Runs> runs;
  private final Optional<Build> build;

  /** What is told of the target and of the collectors. */
  private record Runs(RowSchema scrape, RowSchema collector, RowSchema cache) {}

  /** What is told of the exporter. */
  private record Build(RowSchema schema, BuildInfo info) {}

  /** Tells of the scrapes of one exporter. */
  public AboutScrape(ExporterDescriptor exporter, BuildInfo build) {
    this(Optional.of(runs(exporter)), Optional.of(build(exporter, build)));
  }

  private AboutScrape(Optional<Runs> runs, Optional<Build> build) {
    this.runs = runs;
    this.build = build;
  }

  /** Tells of one probe of an exporter, and nothing of the exporter itself. */
  public static AboutScrape ofProbe(ExporterDescriptor exporter) {
    return new AboutScrape(Optional.of(runs(exporter)), Optional.empty());
  }

  /** Tells of an exporter that has collectors for probes only, and so no target of its own. */
  public static AboutScrape ofExporter(ExporterDescriptor exporter, BuildInfo build) {
    return new AboutScrape(Optional.empty(), Optional.of(build(exporter, build)));
  }

  private static Runs runs(ExporterDescriptor exporter) {
    String prefix = exporter.prefix();
    return new Runs(
        RowSchema.withLabels()
            .gauge(
                ColumnType.LONG,
                prefix + "_up",
                "Whether the target answered: 1 if a collector did and none found it unavailable.")
            .gauge(ColumnType.DOUBLE, prefix + "_scrape_duration_seconds", "Time the scrape took.")
            .build(),
        RowSchema.withLabels("collector")
            .gauge(
                ColumnType.LONG,
                prefix + "_scrape_collector_success",
                "Whether the collector succeeded.")
            .gauge(
                ColumnType.DOUBLE,
                prefix + "_scrape_collector_duration_seconds",
                "Time the collector took.")
            .build(),
        RowSchema.withLabels("collector")
            .gauge(
                ColumnType.DOUBLE,
                prefix + "_scrape_collector_cache_age_seconds",
                "Time since the fetch of the collector's samples began, where they are cached.")
            .build());
  }

  private static Build build(ExporterDescriptor exporter, BuildInfo info) {
    return new Build(
        RowSchema.withLabels("version", "revision", "javaversion")
            .info(
                exporter.name().replace('-', '_') + "_exporter_build_info",
                "What this exporter was built from and runs on.")
            .build(),
        info);
  }

  /** Returns every schema of the sheets. */
  public List<RowSchema> schemas() {
    List<RowSchema> schemas = new ArrayList<>(runSchemas());
    build.ifPresent(each -> schemas.add(each.schema()));
    return schemas;
  }

  /** Returns the schemas of the metrics about runs. */
  public List<RowSchema> runSchemas() {
    return runs.map(each -> List.of(each.scrape(), each.collector(), each.cache()))
        .orElse(List.of());
  }

  /**
   * Tells how one scrape went.
   *
   * @param isDown whether the target is down
   * @param nanos how long the scrape took
   */
  public Sheet sheet(List<CollectorResult> results, boolean isDown, long nanos) {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    runs.ifPresent(schemas -> fill(sheet, schemas, results, isDown, nanos));
    build.ifPresent(each -> fill(sheet, each));
    return sheet.freeze();
  }

  private static void fill(
      SheetBuilder sheet, Runs schemas, List<CollectorResult> results, boolean isDown, long nanos) {
    RowBuilder row = sheet.row(schemas.scrape());
    // Where nobody was asked, nobody was down.
    if (!results.isEmpty()) {
      row.value(UP, !isDown);
    }
    row.value(TOOK, Duration.ofNanos(nanos));
    for (CollectorResult result : results) {
      RowBuilder run = sheet.row(schemas.collector());
      run.label(0, result.collector());
      run.value(SUCCESS, result.outcome().isSuccess());
      run.value(RUN_TOOK, Duration.ofNanos(result.nanos()));
      result.cache().age().ifPresent(age -> fill(sheet, schemas.cache(), result.collector(), age));
    }
  }

  private static void fill(SheetBuilder sheet, RowSchema cache, String collector, long age) {
    RowBuilder row = sheet.row(cache);
    row.label(0, collector);
    row.value(AGE, Duration.ofNanos(age));
  }

  private static void fill(SheetBuilder sheet, Build build) {
    RowBuilder row = sheet.row(build.schema());
    row.label(0, build.info().version());
    row.label(1, build.info().revision());
    row.label(2, build.info().javaVersion());
    row.info(0);
  }
}
