package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.List;

/** What is said about probes is said of an exporter that probes. */
final class ProbeUnusedRule implements ExporterRule {
  @Override
  public void check(ExporterModel exporter, Report report) {
    Mirror annotation = exporter.annotation();
    for (String attribute : List.of("probePath", "defaultModule")) {
      if (!exporter.isProbe() && annotation.isGiven(attribute)) {
        report.add(
            Problem.PROBE_UNUSED,
            annotation.location(attribute),
            attribute,
            annotation.string(attribute),
            exporter.name());
      }
    }
  }
}
