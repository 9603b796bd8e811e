package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.Optional;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.type.TypeMirror;

/** What an exporter names as Guice modules are modules, and the kit can construct them. */
final class GuiceModuleRule implements ModelRule<ExporterModel> {
  private static final String MODULE = "com.google.inject.Module";

  private final TypeFinder types;

  GuiceModuleRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    Mirror annotation = exporter.annotation();
    for (AnnotationValue value : annotation.list("guiceModules")) {
      TypeMirror type = (TypeMirror) Mirror.known(value).getValue();
      obstacle(type)
          .ifPresent(
              why ->
                  report.add(
                      Problem.MODULE_KIND, annotation.location(value), TypeText.of(type), why));
    }
  }

  private Optional<String> obstacle(TypeMirror type) {
    return types
        .classOf(type)
        .map(
            found ->
                types.isSubtype(found, MODULE)
                    ? NewInstances.obstacle(found)
                    : Optional.of("does not implement " + MODULE))
        .orElse(Optional.of("is not a class"));
  }
}
