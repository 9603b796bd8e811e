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

/** The metrics about a scrape, which are in the same response. Immutable. */
public final class ScrapeMetrics {
  private static final int UP = 0;
  private static final int TOOK = 1;
  private static final int SUCCESS = 0;
  private static final int RUN_TOOK = 1;
  private static final int AGE = 0;

  private final Optional<Runs> runs;
  private final Optional<Build> build;

  /** The schemas of the metrics about the target and the collectors. */
  private record Runs(RowSchema scrape, RowSchema collector, RowSchema cache) {}

  /** The build info of the exporter. */
  private record Build(RowSchema schema, BuildInfo info) {}

  /** Creates the metrics of an exporter's scrapes. */
  public ScrapeMetrics(ExporterDescriptor exporter, BuildInfo build) {
    this(Optional.of(runs(exporter)), Optional.of(build(exporter, build)));
  }

  private ScrapeMetrics(Optional<Runs> runs, Optional<Build> build) {
    this.runs = runs;
    this.build = build;
  }

  /** Creates the metrics of an exporter's probes, which are not about the exporter itself. */
  public static ScrapeMetrics ofProbe(ExporterDescriptor exporter) {
    return new ScrapeMetrics(Optional.of(runs(exporter)), Optional.empty());
  }

  /** Creates the metrics of an exporter that only has probes, and so no target of its own. */
  public static ScrapeMetrics ofExporter(ExporterDescriptor exporter, BuildInfo build) {
    return new ScrapeMetrics(Optional.empty(), Optional.of(build(exporter, build)));
  }

  private static Runs runs(ExporterDescriptor exporter) {
    String prefix = exporter.prefix();
    return new Runs(
        RowSchema.withLabels()
            .gauge(
                ColumnType.LONG,
                prefix + "_up",
                "Whether the target is up: 1 if at least one collector succeeded and none reported it unavailable.")
            .gauge(
                ColumnType.DOUBLE, prefix + "_scrape_duration_seconds", "Duration of the scrape.")
            .build(),
        RowSchema.withLabels("collector")
            .gauge(
                ColumnType.LONG,
                prefix + "_scrape_collector_success",
                "Whether the collector succeeded.")
            .gauge(
                ColumnType.DOUBLE,
                prefix + "_scrape_collector_duration_seconds",
                "Duration of the collector's run.")
            .build(),
        RowSchema.withLabels("collector")
            .gauge(
                ColumnType.DOUBLE,
                prefix + "_scrape_collector_cache_age_seconds",
                "Age of the collector's cached samples, from the start of the run that collected them.")
            .build());
  }

  private static Build build(ExporterDescriptor exporter, BuildInfo info) {
    return new Build(
        RowSchema.withLabels("version", "revision", "javaversion")
            .info(
                exporter.name().replace('-', '_') + "_exporter_build_info",
                "Version, revision and Java version of this exporter.")
            .build(),
        info);
  }

  /** Returns the schemas of all metrics. */
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
   * Returns the metrics about one scrape.
   *
   * @param isTargetDown whether the target is down
   * @param nanos how long the scrape took
   */
  public Sheet sheet(List<CollectorResult> results, boolean isTargetDown, long nanos) {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    runs.ifPresent(schemas -> fill(sheet, schemas, results, isTargetDown, nanos));
    build.ifPresent(each -> fill(sheet, each));
    return sheet.freeze();
  }

  private static void fill(
      SheetBuilder sheet,
      Runs schemas,
      List<CollectorResult> results,
      boolean isTargetDown,
      long nanos) {
    RowBuilder row = sheet.row(schemas.scrape());
    // Without a collector, nothing is known about the target.
    if (!results.isEmpty()) {
      row.value(UP, !isTargetDown);
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
