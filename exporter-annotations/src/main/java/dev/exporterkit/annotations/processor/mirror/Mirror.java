package dev.exporterkit.annotations.processor.mirror;

import dev.exporterkit.annotations.processor.report.Location;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.Name;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * One annotation of one element, read without loading the classes that it names.
 *
 * @param element what is annotated
 * @param annotation the annotation
 */
public record Mirror(Element element, AnnotationMirror annotation) {

  /**
   * Returns the annotation of this type that an element has. For the field of a record's component
   * it is that of the component: Eclipse's compiler may leave the field without, and javac reads
   * only the field's from class files.
   */
  public static Optional<Mirror> find(Element element, Class<? extends Annotation> type) {
    return findAll(element, List.of(type)).stream().findFirst();
  }

  /**
   * Returns the annotations of these types that an element has, in the order of the types. Looks
   * the component up once, which takes long in a record of hundreds.
   */
  public static List<Mirror> findAll(Element element, List<Class<? extends Annotation>> types) {
    List<? extends AnnotationMirror> all =
        Stream.concat(componentOf(element).stream(), Stream.of(element))
            .flatMap(annotated -> annotated.getAnnotationMirrors().stream())
            .toList();
    return types.stream()
        .flatMap(
            type ->
                all.stream()
                    .filter(annotation -> nameOf(annotation).contentEquals(type.getName()))
                    .limit(1))
        .map(annotation -> new Mirror(element, annotation))
        .toList();
  }

  /** Returns the annotation with this qualified name, of a library that may be absent. */
  public static Optional<Mirror> named(Element element, String qualifiedName) {
    return element.getAnnotationMirrors().stream()
        .filter(annotation -> nameOf(annotation).contentEquals(qualifiedName))
        .findFirst()
        .map(annotation -> new Mirror(element, annotation));
  }

  private static Optional<RecordComponentElement> componentOf(Element element) {
    return element.getKind() == ElementKind.FIELD
            && !element.getModifiers().contains(Modifier.STATIC)
            && element.getEnclosingElement() instanceof TypeElement owner
        ? owner.getRecordComponents().stream()
            .map(RecordComponentElement.class::cast)
            .filter(component -> component.getSimpleName().equals(element.getSimpleName()))
            .findFirst()
        : Optional.empty();
  }

  /** Returns the simple name, such as {@code Gauge}. */
  public String simpleName() {
    return annotation.getAnnotationType().asElement().getSimpleName().toString();
  }

  /** Returns a string. */
  public String string(String attribute) {
    return value(attribute, String.class);
  }

  /** Returns a number. */
  public int integer(String attribute) {
    return value(attribute, Integer.class);
  }

  /** Returns a boolean. */
  public boolean bool(String attribute) {
    return value(attribute, Boolean.class);
  }

  /** Returns the name of a constant of an enum; empty if the annotation has no such attribute. */
  public String constant(String attribute) {
    return value(attribute).map(Mirror::constant).orElse("");
  }

  /** Returns a class. */
  public TypeMirror type(String attribute) {
    return value(attribute, TypeMirror.class);
  }

  /** Returns the values of an array. */
  @SuppressWarnings("unchecked") // the compiler's own promise for arrays
  public List<AnnotationValue> list(String attribute) {
    return (List<AnnotationValue>) value(attribute, List.class);
  }

  /** Returns whether an attribute is written, and not left to its default. */
  public boolean isGiven(String attribute) {
    return explicit(attribute) != null;
  }

  /** Returns the location of the annotation. */
  public Location location() {
    return new Location(element, annotation, null);
  }

  /** Returns the location of an attribute; of the annotation where the attribute is left out. */
  public Location location(String attribute) {
    return new Location(element, annotation, explicit(attribute));
  }

  /** Returns the location of one value of this annotation. */
  public Location location(AnnotationValue value) {
    return new Location(element, annotation, value);
  }

  /** Returns the name of the constant of an enum that a value is. */
  public static String constant(AnnotationValue value) {
    return ((VariableElement) known(value).getValue()).getSimpleName().toString();
  }

  /** Returns a value that the compiler could resolve. */
  public static AnnotationValue known(AnnotationValue value) {
    if (value.getValue() instanceof String text && text.equals("<error>")) {
      throw new UnresolvedException(text);
    }
    return value;
  }

  /** Returns a value; the compiler itself reports one that is missing or of another type. */
  private <T> T value(String attribute, Class<T> type) {
    return value(attribute)
        .map(value -> known(value).getValue())
        .filter(type::isInstance)
        .map(type::cast)
        .orElseThrow(() -> new UnresolvedException(attribute));
  }

  private Optional<AnnotationValue> value(String attribute) {
    AnnotationValue explicit = explicit(attribute);
    return explicit == null ? defaultOf(attribute) : Optional.of(explicit);
  }

  private @Nullable AnnotationValue explicit(String attribute) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (entry.getKey().getSimpleName().contentEquals(attribute)) {
        return entry.getValue();
      }
    }
    return null;
  }

  private Optional<AnnotationValue> defaultOf(String attribute) {
    return annotation.getAnnotationType().asElement().getEnclosedElements().stream()
        .filter(member -> member.getSimpleName().contentEquals(attribute))
        .flatMap(member -> Stream.ofNullable(((ExecutableElement) member).getDefaultValue()))
        .map(AnnotationValue.class::cast)
        .findFirst();
  }

  private static Name nameOf(AnnotationMirror annotation) {
    return ((TypeElement) annotation.getAnnotationType().asElement()).getQualifiedName();
  }
}
