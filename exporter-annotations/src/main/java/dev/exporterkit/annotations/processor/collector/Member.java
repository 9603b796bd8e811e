package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Location;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;

/**
 * A component of a record, or an annotated method.
 *
 * @param element the field of the component, or the method
 * @param name its name
 * @param type what it holds or returns
 * @param accessor how to read it
 * @param label its {@code @Label}
 * @param metric its metric
 */
record Member(
    Element element,
    String name,
    TypeMirror type,
    Accessor accessor,
    Optional<Mirror> label,
    Optional<Mirror> metric) {

  static Member of(Element element, TypeMirror type, Accessor accessor, Optional<Mirror> label) {
    return new Member(
        element,
        element.getSimpleName().toString(),
        type,
        accessor,
        label,
        Metrics.of(element).stream().findFirst());
  }

  boolean isAnnotated() {
    return label.isPresent() || metric.isPresent();
  }

  Location location() {
    return Location.of(element);
  }
}
