package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.exporter.ExporterModel.Entry;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The modules that probes take, and the one that they have by default, are configured. */
final class ModulesRule implements ModelRule<ExporterModel> {
  private static final String COMPONENT = "modules";

  private final TypeFinder types;

  ModulesRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    Optional<TypeElement> modules = modules(exporter);
    for (Entry entry : exporter.collectors()) {
      entry
          .collector()
          .module()
          .filter(module -> !modules.equals(Optional.of(module)))
          .ifPresent(
              module ->
                  report.add(
                      Problem.MODULE_UNKNOWN,
                      entry.location(),
                      entry.collector().name(),
                      Names.nested(module),
                      instead(exporter),
                      advice(exporter),
                      module.getSimpleName()));
    }
    Mirror annotation = exporter.annotation();
    if (exporter.isProbe() && annotation.isGiven("defaultModule") && modules.isEmpty()) {
      report.add(
          Problem.DEFAULT_MODULE,
          annotation.location("defaultModule"),
          annotation.string("defaultModule"),
          instead(exporter));
    }
  }

  /** Returns the record of the modules that an exporter configures; other rules check the keys. */
  private Optional<TypeElement> modules(ExporterModel exporter) {
    return component(exporter)
        .filter(type -> types.is(type, Map.class))
        .map(DeclaredType.class::cast)
        .flatMap(map -> types.argument(map, 1))
        .flatMap(types::recordOf);
  }

  private static Optional<TypeMirror> component(ExporterModel exporter) {
    return exporter
        .config()
        .flatMap(
            config ->
                config.getRecordComponents().stream()
                    .filter(component -> component.getSimpleName().contentEquals(COMPONENT))
                    .findFirst())
        .map(RecordComponentElement.class::cast)
        .map(Element::asType);
  }

  private static String advice(ExporterModel exporter) {
    if (exporter.config().isEmpty()) {
      return "Set config to a record with a component";
    }
    return component(exporter).isPresent() ? "Make it a" : "Add a component";
  }

  /** Says what an exporter has in place of the modules that are missed. */
  private static String instead(ExporterModel exporter) {
    if (exporter.config().isEmpty()) {
      return "the exporter has no config";
    }
    String config = Names.nested(exporter.config().get());
    return component(exporter)
        .map(type -> "component \"modules\" of " + config + " is a " + TypeText.of(type))
        .orElse(config + " has no component \"modules\"");
  }
}
