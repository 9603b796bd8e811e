package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.report.Report;

/** One thing that must hold for an exporter. */
@FunctionalInterface
interface ExporterRule {
  void check(ExporterModel exporter, Report report);
}
