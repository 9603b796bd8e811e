package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.Location;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * A component of a record, or an annotated method.
 *
 * @param element the field of the component, or the method
 * @param type what it holds or returns
 * @param role what becomes of it
 * @param accessor how to read it
 * @param label its {@code @Label}
 * @param from its {@code @From}
 * @param metrics its metrics; more than one is a problem
 * @param onAccessor annotations on the accessor that the component itself lacks
 */
record Member(
    Element element,
    TypeMirror type,
    Role role,
    Accessor accessor,
    Optional<Mirror> label,
    Optional<Mirror> from,
    List<Mirror> metrics,
    List<Mirror> onAccessor) {

  /** What becomes of a member. */
  enum Role {
    /** A label, or a record of labels. */
    LABEL,
    /** A value of the row. */
    VALUE,
    /** A map of values, each a row of its own. */
    MAP,
    /** Rows within the row. */
    ROWS,
    /** A record that has labels only, and is not marked as a label. */
    UNMARKED_LABELS,
    /** Nothing: only the record's own methods use it. */
    UNUSED
  }

  String name() {
    return element.getSimpleName().toString();
  }

  Location location() {
    return Location.of(element);
  }

  boolean is(Role some) {
    return role == some;
  }

  boolean isMethod() {
    return element instanceof ExecutableElement;
  }

  /** Returns its metric; only values and maps have one. */
  Mirror metric() {
    return metrics.get(0);
  }
}
