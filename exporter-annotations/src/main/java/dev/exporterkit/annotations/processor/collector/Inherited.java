package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import javax.lang.model.element.TypeElement;

/**
 * An annotation on a method that a collector or a record inherits, where nothing reads it.
 *
 * @param annotation the annotation
 * @param owner the class or interface that has the method
 * @param heir the collector or the record
 */
public record Inherited(Mirror annotation, TypeElement owner, TypeElement heir) {
  String method() {
    return annotation.element().getSimpleName().toString();
  }

  /** Returns whether the heir is a record that has the method as the accessor of a component. */
  boolean isComponent() {
    return heir.getRecordComponents().stream()
        .anyMatch(component -> component.getSimpleName().contentEquals(method()));
  }
}
