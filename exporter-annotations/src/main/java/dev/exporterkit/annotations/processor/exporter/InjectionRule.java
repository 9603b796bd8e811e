package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.exporter.Injections.Injection;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** What collectors inject is what the author means: the options with flags, one shared object. */
final class InjectionRule implements ModelRule<ExporterModel> {
  private final TypeFinder types;

  InjectionRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    Injections injections = new Injections(types, exporter);
    Map<TypeElement, Injection> first = new LinkedHashMap<>();
    for (Injection injection : injections.all()) {
      if (Picocli.isFilled(injection.type())) {
        checkOptions(injection, exporter, report);
      } else if (injections.isMadeEachTime(injection.type())) {
        Injection earlier = first.putIfAbsent(injection.type(), injection);
        if (earlier != null && !earlier.owner().equals(injection.owner())) {
          addSingleton(earlier, injection, exporter, report);
        }
      }
    }
  }

  private void checkOptions(Injection injection, ExporterModel exporter, Report report) {
    if (exporter.options().filter(injection.type()::equals).isPresent()) {
      return;
    }
    String name = Names.nested(injection.type());
    report.addFor(
        Problem.OPTIONS_UNUSED,
        location(injection.parameter(), exporter),
        injection.parameter(),
        Names.nested(injection.owner()),
        name,
        exporter.name(),
        exporter
            .options()
            .map(options -> "Take " + Names.nested(options) + ", and add it there as a @Mixin")
            .orElse("Set options = " + name + ".class"));
  }

  private void addSingleton(
      Injection earlier, Injection later, ExporterModel exporter, Report report) {
    String name = Names.nested(later.type());
    report.addFor(
        Problem.SINGLETON_MISSING,
        location(later.type(), exporter),
        later.type(),
        Names.nested(earlier.owner()),
        Names.nested(later.owner()),
        name,
        name);
  }

  private Location location(Element element, ExporterModel exporter) {
    return types.isCompiledNow(element)
        ? Location.of(element)
        : exporter.annotation().location("collectors");
  }
}
