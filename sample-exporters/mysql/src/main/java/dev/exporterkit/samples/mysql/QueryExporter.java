package dev.exporterkit.samples.mysql;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.runtime.ExporterApplication;

/** Results of SQL queries, from any of several replicas. */
@Exporter(
    name = "mysql-query",
    port = 19104,
    config = QueryConfig.class,
    guiceModules = QueryModule.class)
public final class QueryExporter {
  private QueryExporter() {}

  /** Runs the exporter until it is stopped. */
  public static void main(String... args) {
    ExporterApplication.run(QueryExporter.class, args);
  }
}
