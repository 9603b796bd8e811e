package dev.exporterkit.annotations.processor.exporter;

import java.util.Optional;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Knows of which classes the kit can make an object without knowing any arguments. */
final class NewInstances {
  private NewInstances() {}

  /** Returns what prevents that, to follow the name of the class. */
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
