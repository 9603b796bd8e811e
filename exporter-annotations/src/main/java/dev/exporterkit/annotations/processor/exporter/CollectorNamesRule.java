package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.exporter.ExporterModel.Entry;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.HashMap;
import java.util.Map;

/**
 * Each collector of an exporter has a switch of its own; {@code -} and {@code _} are equal there.
 */
final class CollectorNamesRule implements ExporterRule {
  @Override
  public void check(ExporterModel exporter, Report report) {
    Map<String, Entry> seen = new HashMap<>();
    for (Entry entry : exporter.collectors()) {
      String name = entry.collector().name();
      Entry earlier = seen.putIfAbsent(name.replace('-', '_'), entry);
      if (earlier != null) {
        report.add(
            Problem.COLLECTOR_NAME_TWICE,
            entry.location(),
            name,
            Names.nested(earlier.collector().type()));
      }
    }
  }
}
