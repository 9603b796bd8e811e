package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** The generated code can name every class that an exporter names. */
final class VisibilityRule implements ModelRule<ExporterModel> {
  private final TypeFinder types;

  VisibilityRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    PackageElement home = types.packageOf(exporter.type());
    Mirror annotation = exporter.annotation();
    check(exporter.type(), Location.of(exporter.type()), home, report);
    exporter.options().ifPresent(type -> check(type, annotation.location("options"), home, report));
    exporter.config().ifPresent(type -> check(type, annotation.location("config"), home, report));
    exporter
        .collectors()
        .forEach(entry -> check(entry.collector().type(), entry.location(), home, report));
    for (AnnotationValue module : annotation.list("guiceModules")) {
      types
          .classOf((TypeMirror) module.getValue())
          .ifPresent(type -> check(type, annotation.location(module), home, report));
    }
  }

  private void check(TypeElement type, Location location, PackageElement home, Report report) {
    if (!types.isVisible(type, home)) {
      report.add(Problem.NOT_VISIBLE, location, home, Names.nested(type));
    }
  }
}
