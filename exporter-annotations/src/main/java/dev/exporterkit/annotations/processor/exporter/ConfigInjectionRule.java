package dev.exporterkit.annotations.processor.exporter;

import static java.util.stream.Collectors.joining;

import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TextTypes;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.Secret;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** A record of the configuration that a class injects is at one place of it. */
final class ConfigInjectionRule implements ModelRule<ExporterModel> {
  private static final Set<String> PROVIDERS =
      Set.of("jakarta.inject.Provider", "com.google.inject.Provider");

  private final TypeFinder types;
  private final TextTypes texts;

  ConfigInjectionRule(TypeFinder types) {
    this.types = types;
    this.texts = new TextTypes(types);
  }

  @Override
  public void check(ExporterModel exporter, Report report) {
    if (exporter.config().isEmpty()) {
      return;
    }
    TypeElement config = exporter.config().get();
    Map<TypeElement, List<Place>> places = new LinkedHashMap<>();
    addComponents(config, "", "", new ArrayList<>(), places);
    Injections injections = new Injections(types, exporter);
    for (Injections.Parameter each : injections.parameters()) {
      TypeMirror type = provided(each.parameter().asType());
      boolean optional = types.is(type, Optional.class);
      Optional<TypeElement> record =
          (optional ? types.argument((DeclaredType) type, 0) : Optional.of(type))
              .flatMap(types::recordOf)
              .filter(found -> !injections.isBoundByModule(found));
      // A qualifier names an object of another origin.
      if (record.isPresent()
          && places.containsKey(record.get())
          && each.parameter().getAnnotationMirrors().isEmpty()) {
        String name = Names.nested(record.get());
        objection(places.get(record.get()), name, optional, Names.nested(config))
            .ifPresent(
                why ->
                    report.addFor(
                        Problem.CONFIG_INJECTION,
                        location(each.parameter(), exporter),
                        each.parameter(),
                        Names.nested(each.owner()),
                        optional ? "Optional<" + name + ">" : name,
                        why));
      }
    }
  }

  private static Optional<String> objection(
      List<Place> places, String name, boolean optional, String config) {
    String instead = ". Inject " + config + ", and read the record that is meant from it";
    if (places.size() > 1) {
      String keys = places.stream().map(Place::path).collect(joining(", "));
      return Optional.of("the configuration has several of them: " + keys + instead);
    }
    Place place = places.get(0);
    if (!place.inside().isEmpty()) {
      return Optional.of(
          "\"%s\" may be empty or contain several%s".formatted(place.inside(), instead));
    }
    if (place.optional() && !optional) {
      return Optional.of("it may be absent. Inject Optional<" + name + ">");
    }
    return optional && !place.optional()
        ? Optional.of("one is always present. Inject " + name)
        : Optional.empty();
  }

  private void addComponents(
      TypeElement record,
      String path,
      String inside,
      List<TypeElement> around,
      Map<TypeElement, List<Place>> places) {
    if (around.contains(record)) {
      return; // reported by ConfigRule
    }
    around.add(record);
    for (RecordComponentElement component : record.getRecordComponents()) {
      String name = path + component.getSimpleName();
      TypeMirror type = component.asType();
      boolean optional = types.is(type, Optional.class);
      boolean many = !optional && types.recordOf(type).isEmpty();
      Optional<TypeElement> inner = innermost(type);
      if (inner.isPresent()) {
        places
            .computeIfAbsent(inner.get(), key -> new ArrayList<>())
            .add(new Place(name, inside.isEmpty() && many ? name : inside, optional));
        String within = inside.isEmpty() && (many || optional) ? name : inside;
        addComponents(inner.get(), name + ".", within, around, places);
      }
    }
    around.remove(record);
  }

  /** Returns the record in a component, which may be in containers. */
  private Optional<TypeElement> innermost(TypeMirror type) {
    if (type instanceof DeclaredType declared && !declared.getTypeArguments().isEmpty()) {
      return types
          .argument(declared, declared.getTypeArguments().size() - 1)
          .flatMap(this::innermost);
    }
    return types
        .recordOf(type)
        .filter(found -> !types.is(type, Secret.class) && !texts.isParsed(type));
  }

  private TypeMirror provided(TypeMirror type) {
    return types
        .classOf(type)
        .filter(found -> PROVIDERS.contains(found.getQualifiedName().toString()))
        .flatMap(found -> types.argument((DeclaredType) type, 0))
        .orElse(type);
  }

  private Location location(VariableElement parameter, ExporterModel exporter) {
    return types.isCompiledNow(parameter)
        ? Location.of(parameter)
        : exporter.annotation().location("collectors");
  }

  /**
   * Where a configuration has a record.
   *
   * @param path the components from the root
   * @param inside the outermost container around it, except an {@code Optional} of its own; empty
   *     if there is none
   * @param optional whether its component is an {@code Optional} of it
   */
  private record Place(String path, String inside, boolean optional) {}
}
