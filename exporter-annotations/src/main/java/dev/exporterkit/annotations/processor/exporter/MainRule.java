package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** The class of an exporter starts it. One that another program mounts waives this. */
final class MainRule implements ModelRule<ExporterModel> {
  private final TypeFinder types;

  MainRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    TypeElement type = exporter.type();
    // Java 25 also starts methods that are neither public nor static.
    boolean starts =
        ElementFilter.methodsIn(types.members(type)).stream()
            .filter(method -> method.getSimpleName().contentEquals("main"))
            .anyMatch(method -> !method.getModifiers().contains(Modifier.PRIVATE));
    if (!starts) {
      report.add(
          Problem.MAIN_MISSING,
          exporter.annotation().location(),
          Names.nested(type),
          exporter.name(),
          type.getSimpleName());
    }
  }
}
