package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.BindingWriter;
import dev.exporterkit.annotations.processor.collector.PlacementRule;
import dev.exporterkit.annotations.processor.exporter.ExporterModel.Entry;
import dev.exporterkit.annotations.processor.exporter.ExporterModel.Listed;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.TypeElement;

/**
 * An exporter lists collectors, each once, that have bindings and switches of their own; {@code -}
 * and {@code _} are equal in switches.
 */
final class CollectorListRule implements ModelRule<ExporterModel> {
  private final TypeFinder types;

  CollectorListRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    checkList(exporter, report);
    Map<String, Entry> byName = new HashMap<>();
    for (Entry entry : exporter.collectors()) {
      TypeElement type = entry.collector().type();
      if (!types.isCompiledNow(type) && !hasBinding(type)) {
        report.add(
            Problem.BINDING_MISSING,
            entry.location(),
            Names.nested(type),
            Names.generated(type, BindingWriter.SUFFIX));
      }
      String name = entry.collector().name();
      Entry earlier = byName.putIfAbsent(name.replace('-', '_'), entry);
      if (earlier != null) {
        report.add(
            Problem.COLLECTOR_NAME_TWICE,
            entry.location(),
            name,
            Names.nested(earlier.collector().type()));
      }
    }
  }

  private void checkList(ExporterModel exporter, Report report) {
    Mirror annotation = exporter.annotation();
    // A module may bind a set of dynamic collectors, which nobody sees before it runs.
    if (exporter.listed().isEmpty() && annotation.list("guiceModules").isEmpty()) {
      report.add(Problem.EXPORTER_EMPTY, annotation.location(), exporter.name());
    }
    Set<TypeElement> seen = new HashSet<>();
    for (Listed listed : exporter.listed()) {
      if (listed.collector().isEmpty()) {
        addNoCollector(listed, report);
      } else if (!seen.add(listed.collector().get().type())) {
        report.add(Problem.COLLECTOR_LISTED_TWICE, listed.location(), listed.text());
      }
    }
  }

  private void addNoCollector(Listed listed, Report report) {
    // A class that only lacks the annotation is reported itself, where it is compiled.
    boolean reported =
        listed
            .type()
            .filter(types::isCompiledNow)
            .filter(PlacementRule::isUnmarkedCollector)
            .isPresent();
    if (!reported) {
      report.add(Problem.NOT_A_COLLECTOR, listed.location(), listed.text());
    }
  }

  private boolean hasBinding(TypeElement collector) {
    return types.byName(Names.generatedQualified(collector, BindingWriter.SUFFIX)).isPresent();
  }
}
