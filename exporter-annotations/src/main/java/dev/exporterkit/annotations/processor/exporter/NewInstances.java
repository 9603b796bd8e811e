package dev.exporterkit.annotations.processor.exporter;

import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Checks whether the kit can create an object of a class without arguments. */
final class NewInstances {
  private NewInstances() {}

  /** Returns what prevents it, as the text after the name of the class; empty if nothing does. */
  static Optional<String> obstacle(TypeElement type) {
    if (type.getKind() != ElementKind.CLASS) {
      return Optional.of(
          switch (type.getKind()) {
            case RECORD -> "is a record";
            case ENUM -> "is an enum";
            case ANNOTATION_TYPE -> "is an annotation";
            default -> "is an interface";
          });
    }
    if (type.getModifiers().contains(Modifier.ABSTRACT)) {
      return Optional.of("is abstract");
    }
    if (type.getNestingKind() == NestingKind.MEMBER
        && !type.getModifiers().contains(Modifier.STATIC)) {
      return Optional.of("is nested without static");
    }
    return ElementFilter.constructorsIn(type.getEnclosedElements()).stream()
            .map(ExecutableElement::getParameters)
            .anyMatch(parameters -> parameters.isEmpty())
        ? Optional.empty()
        : Optional.of("has no constructor without parameters");
  }
}
