package dev.exporterkit.annotations.processor.exporter;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.ElementFilter;

/** What Guice passes to the collectors of an exporter, and to what these take, as far as seen. */
final class Injections {
  private static final Set<String> INJECT =
      Set.of("jakarta.inject.Inject", "com.google.inject.Inject", "javax.inject.Inject");
  private static final List<String> SCOPES =
      List.of("jakarta.inject.Scope", "com.google.inject.ScopeAnnotation", "javax.inject.Scope");

  private final TypeFinder types;
  private final ExporterModel exporter;

  Injections(TypeFinder types, ExporterModel exporter) {
    this.types = types;
    this.exporter = exporter;
  }

  /** Returns every constructor parameter whose type is a class of the author's. */
  List<Injection> all() {
    return parameters().stream()
        .flatMap(
            each ->
                classIn(each.parameter()).stream()
                    .map(type -> new Injection(each.owner(), each.parameter(), type)))
        .toList();
  }

  /** Returns every constructor parameter of collectors, and of the classes that they inject. */
  List<Parameter> parameters() {
    List<Parameter> all = new ArrayList<>();
    Set<TypeElement> seen = new HashSet<>();
    Deque<TypeElement> owners = new ArrayDeque<>();
    exporter.collectors().forEach(entry -> owners.add(entry.collector().type()));
    while (!owners.isEmpty()) {
      TypeElement owner = owners.remove();
      if (seen.add(owner)) {
        for (VariableElement parameter : parameters(owner)) {
          all.add(new Parameter(owner, parameter));
          classIn(parameter).ifPresent(owners::add);
        }
      }
    }
    return all;
  }

  private Optional<TypeElement> classIn(VariableElement parameter) {
    return types
        .classOf(parameter.asType())
        .filter(type -> type.getKind() == ElementKind.CLASS)
        .filter(type -> !isForeign(type));
  }

  /** Returns whether each injection gets a new object, and a state of its own with it. */
  boolean isMadeEachTime(TypeElement type) {
    return !type.getModifiers().contains(Modifier.ABSTRACT)
        && !isScoped(type)
        && !isBoundByModule(type)
        && ElementFilter.fieldsIn(types.members(type)).stream()
            .anyMatch(field -> !field.getModifiers().contains(Modifier.STATIC));
  }

  /** A record without an annotated constructor gets its components. */
  private static List<VariableElement> parameters(TypeElement owner) {
    return ElementFilter.constructorsIn(owner.getEnclosedElements()).stream()
        .filter(Injections::isInjected)
        .findFirst()
        .map(ExecutableElement::getParameters)
        .<List<VariableElement>>map(List::copyOf)
        .orElseGet(() -> components(owner));
  }

  private static List<VariableElement> components(TypeElement owner) {
    return owner.getKind() == ElementKind.RECORD
        ? ElementFilter.fieldsIn(owner.getEnclosedElements()).stream()
            .filter(field -> !field.getModifiers().contains(Modifier.STATIC))
            .toList()
        : List.of();
  }

  private static boolean isInjected(ExecutableElement constructor) {
    return INJECT.stream().anyMatch(name -> Mirror.named(constructor, name).isPresent());
  }

  private boolean isForeign(TypeElement type) {
    String home = types.packageOf(type).getQualifiedName().toString();
    return home.startsWith("java.") || home.startsWith("javax.");
  }

  private static boolean isScoped(TypeElement type) {
    return type.getAnnotationMirrors().stream()
        .map(annotation -> annotation.getAnnotationType().asElement())
        .anyMatch(
            annotation ->
                SCOPES.stream().anyMatch(scope -> Mirror.named(annotation, scope).isPresent()));
  }

  /** A module that configures in code may bind anything. */
  boolean isBoundByModule(TypeElement type) {
    return exporter.modules().stream()
        .flatMap(module -> ElementFilter.methodsIn(module.getEnclosedElements()).stream())
        .anyMatch(
            method -> method.getSimpleName().contentEquals("configure") || provides(method, type));
  }

  private boolean provides(ExecutableElement method, TypeElement type) {
    return method.getReturnType().getKind() == TypeKind.DECLARED
        && types.classOf(method.getReturnType()).filter(type::equals).isPresent();
  }

  /** A parameter that Guice fills. */
  record Parameter(TypeElement owner, VariableElement parameter) {}

  /**
   * A parameter that Guice fills with an object of a class of the author's, of the constructor of a
   * class.
   */
  record Injection(TypeElement owner, VariableElement parameter, TypeElement type) {}
}
