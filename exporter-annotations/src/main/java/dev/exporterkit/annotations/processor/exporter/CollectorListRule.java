package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.collector.BindingWriter;
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
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * An exporter lists collectors, each once, that have bindings and switches of their own; {@code -}
 * and {@code _} are equal in switches.
 */
final class CollectorListRule implements ModelRule<ExporterModel> {
  private final TypeFinder types;
  private final Predicate<Element> isCompiledNow;

  CollectorListRule(TypeFinder types, Predicate<Element> isCompiledNow) {
    this.types = types;
    this.isCompiledNow = isCompiledNow;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    checkList(exporter, report);
    Map<String, Entry> byName = new HashMap<>();
    for (Entry entry : exporter.collectors()) {
      TypeElement type = entry.collector().type();
      if (!isCompiledNow.test(type) && !hasBinding(type)) {
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

  private static void checkList(ExporterModel exporter, Report report) {
    Mirror annotation = exporter.annotation();
    // A module may bind a set of dynamic collectors, which nobody sees before it runs.
    if (exporter.listed().isEmpty() && annotation.list("guiceModules").isEmpty()) {
      report.add(Problem.EXPORTER_EMPTY, annotation.location(), exporter.name());
    }
    Set<TypeElement> seen = new HashSet<>();
    for (Listed listed : exporter.listed()) {
      if (listed.collector().isEmpty()) {
        report.add(Problem.NOT_A_COLLECTOR, listed.location(), listed.text());
      } else if (!seen.add(listed.collector().get().type())) {
        report.add(Problem.COLLECTOR_LISTED_TWICE, listed.location(), listed.text());
      }
    }
  }

  private boolean hasBinding(TypeElement collector) {
    return types.byName(Names.generatedQualified(collector, BindingWriter.SUFFIX)).isPresent();
  }
}
