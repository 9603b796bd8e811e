package dev.exporterkit.samples.mysql;

import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.runtime.ExporterApplication;

/** What business queries say, asked of any one of several replicas of a database. */
@Exporter(
    name = "mysql-query",
    port = 19104,
    description = "What SQL queries say, asked of any one of several replicas.",
    config = QueryConfig.class,
    guiceModules = QueryModule.class)
public final class QueryExporter {
  private QueryExporter() {}

  /** Runs the exporter until it is told to stop. */
  public static void main(String... args) {
    ExporterApplication.run(QueryExporter.class, args);
  }
}
