package dev.exporterkit.annotations.processor.mirror;

import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;

/** Walks through a class and everything in it. */
public final class Tree {
  private Tree() {}

  /**
   * Returns a class and all its members, those of inner classes included. Of a component of a
   * record only the field is among them, since its annotations are copied to the others.
   */
  public static Stream<Element> of(TypeElement type) {
    return Stream.concat(
        Stream.of(type),
        type.getEnclosedElements().stream()
            .filter(member -> member.getKind() != ElementKind.RECORD_COMPONENT)
            .filter(member -> !isAccessor(member, type))
            .flatMap(
                member -> member instanceof TypeElement inner ? of(inner) : Stream.of(member)));
  }

  private static boolean isAccessor(Element member, TypeElement type) {
    return member instanceof ExecutableElement method
        && method.getParameters().isEmpty()
        && type.getRecordComponents().stream()
            .map(RecordComponentElement::getSimpleName)
            .anyMatch(method.getSimpleName()::equals);
  }
}
