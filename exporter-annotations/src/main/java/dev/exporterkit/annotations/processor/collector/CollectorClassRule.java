package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.mirror.TypeText;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.rules.ComponentNames;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** A collector is a class or record that Guice can construct and that generated code can name. */
final class CollectorClassRule implements ModelRule<CollectorModel> {
  private static final String DISABLE_DEFAULTS = "disable-defaults";
  private static final List<String> CLIENT_JAVA =
      List.of("io.prometheus.metrics.core.", "io.prometheus.client.");

  private final TypeFinder types;

  CollectorClassRule(TypeFinder types) {
    this.types = types;
  }

  @Override
  public void check(CollectorModel collector, Report report) {
    TypeElement type = collector.type();
    Mirror annotation = collector.annotation();
    String name = collector.name();
    if (!ComponentNames.isName(name)) {
      report.add(Problem.COLLECTOR_NAME, annotation.location("name"), name, suggestion(name, type));
    } else if (name.replace('_', '-').equals(DISABLE_DEFAULTS)) {
      report.add(Problem.COLLECTOR_NAME_RESERVED, annotation.location("name"), name);
    }
    String prefix = collector.prefix();
    if (!prefix.isEmpty() && !ComponentNames.isPrefix(prefix)) {
      report.add(
          Problem.EXPORTER_PREFIX,
          annotation.location("prefix"),
          prefix,
          ComponentNames.like(prefix).map(better -> " Name it \"" + better + "\".").orElse(""));
    }
    if (collector.description().isBlank()) {
      report.add(Problem.DESCRIPTION_EMPTY, annotation.location("description"), "collector", name);
    }
    checkKind(type, name, report);
    if (!types.isVisible(type, types.packageOf(type))) {
      report.add(Problem.NOT_VISIBLE, Location.of(type), types.packageOf(type), Names.nested(type));
    }
    if (types.trees().isSecondOfFile(type)) {
      report.add(Problem.COLLECTOR_FILE, Location.of(type), Names.nested(type));
    }
    // The constructor that a private class is given is private, too: one problem, reported above.
    if (isClassOrRecord(type) && !type.getModifiers().contains(Modifier.PRIVATE)) {
      checkConstructors(type, name, report);
    }
    if (type.getKind() == ElementKind.RECORD) {
      checkComponents(type, name, report);
    }
    for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
      checkField(field, report);
    }
  }

  private static void checkKind(TypeElement type, String name, Report report) {
    String kind = "";
    String advice = "";
    if (!isClassOrRecord(type)) {
      String word = type.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
      kind = (word.matches("[aeiou].*") ? "an " : "a ") + word;
      advice = "Make it a class or a record";
    } else if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      kind = "abstract";
      advice = "Remove abstract, or make a class that extends it the collector";
    } else if (!type.getTypeParameters().isEmpty()) {
      kind = "generic";
      advice = "Remove the type parameters";
    } else if (type.getKind() == ElementKind.CLASS
        && type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      kind = "an inner class";
      advice = "Make it static";
    }
    if (!kind.isEmpty()) {
      report.add(Problem.COLLECTOR_KIND, Location.of(type), name, kind, advice);
    }
  }

  private static boolean isClassOrRecord(TypeElement type) {
    return type.getKind() == ElementKind.CLASS || type.getKind() == ElementKind.RECORD;
  }

  /** What Guice passes to a collector cannot be what the collector exposes. */
  private static void checkComponents(TypeElement record, String name, Report report) {
    for (VariableElement component : MemberReader.components(record)) {
      MemberReader.ofComponent(component)
          .ifPresent(
              found ->
                  report.add(
                      Problem.COLLECTOR_COMPONENT,
                      found.element().equals(component) ? found.location() : Location.of(component),
                      component.getSimpleName(),
                      name,
                      found.simpleName()));
    }
  }

  private static void checkConstructors(TypeElement type, String name, Report report) {
    List<ExecutableElement> all = ElementFilter.constructorsIn(type.getEnclosedElements());
    List<ExecutableElement> injected = all.stream().filter(CollectorClassRule::isInjected).toList();
    if (injected.size() > 1) {
      report.add(
          Problem.CONSTRUCTOR,
          Location.of(injected.get(1)),
          name,
          "has " + injected.size() + " constructors with @Inject");
      return;
    }
    if (injected.isEmpty() && type.getKind() == ElementKind.RECORD) {
      return; // Guice calls the canonical constructor.
    }
    Optional<ExecutableElement> used =
        injected.isEmpty()
            ? all.stream().filter(found -> found.getParameters().isEmpty()).findFirst()
            : Optional.of(injected.get(0));
    if (used.isEmpty()) {
      report.add(
          Problem.CONSTRUCTOR,
          Location.of(all.get(0)),
          name,
          "has a constructor with parameters but without @Inject");
    } else if (used.get().getModifiers().contains(Modifier.PRIVATE)) {
      report.add(Problem.CONSTRUCTOR, Location.of(used.get()), name, "has a private constructor");
    }
  }

  private static boolean isInjected(ExecutableElement constructor) {
    return constructor.getAnnotationMirrors().stream()
        .anyMatch(
            annotation ->
                annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Inject"));
  }

  private static void checkField(VariableElement field, Report report) {
    String type = field.asType().toString();
    if (CLIENT_JAVA.stream().anyMatch(type::contains)) {
      report.add(
          Problem.CLIENT_JAVA_FIELD,
          Location.of(field),
          field.getSimpleName(),
          TypeText.of(field.asType()));
    }
  }

  private static String suggestion(String name, TypeElement type) {
    return ComponentNames.like(name)
        .or(() -> ComponentNames.like(type.getSimpleName().toString()))
        .orElse("main");
  }
}
