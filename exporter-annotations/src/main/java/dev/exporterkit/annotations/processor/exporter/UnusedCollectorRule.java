package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Collectors that are compiled together with exporters are used by one of them. */
public final class UnusedCollectorRule implements ModelRule<Element> {
  private final Set<String> used = new HashSet<>();
  private boolean hasExporter;

  /** Begins without any exporter. */
  public UnusedCollectorRule() {}

  /** Notes the collectors of an exporter. */
  public void add(ExporterModel exporter) {
    hasExporter = true;
    exporter
        .collectors()
        .forEach(entry -> used.add(entry.collector().type().getQualifiedName().toString()));
  }

  /** Judges an element; in a library without exporters, every collector is for others. */
  @Override
  public void check(Element element, Report report) {
    if (hasExporter
        && element instanceof TypeElement type
        && !used.contains(type.getQualifiedName().toString())) {
      Mirror.find(type, Collector.class)
          .ifPresent(
              collector ->
                  report.add(
                      Problem.COLLECTOR_UNUSED,
                      collector.location("name"),
                      collector.string("name"),
                      Names.nested(type)));
    }
  }
}
