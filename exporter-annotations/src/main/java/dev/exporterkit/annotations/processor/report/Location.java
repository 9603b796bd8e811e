package dev.exporterkit.annotations.processor.report;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/**
 * A location in the source: an element, an annotation of it, or an attribute of the annotation.
 *
 * @param element for a component of a record its field, as javac 17 has no position for components
 */
public record Location(
    Element element, @Nullable AnnotationMirror annotation, @Nullable AnnotationValue value) {

  /** Returns the location of an element as a whole. */
  public static Location of(Element element) {
    return new Location(element, null, null);
  }
}
