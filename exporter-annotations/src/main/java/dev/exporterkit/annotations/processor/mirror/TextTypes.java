package dev.exporterkit.annotations.processor.mirror;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/**
 * Finds the types that have a text of their own: with a static {@code of}, {@code valueOf} or
 * {@code parse} of one text. The runtime calls the same methods.
 */
public final class TextTypes {
  private static final Set<String> NAMES = Set.of("of", "valueOf", "parse");

  private final TypeFinder types;

  /** Creates a finder for one compilation. */
  public TextTypes(TypeFinder types) {
    this.types = types;
  }

  /** Returns whether a value of a type can be made of its text. */
  public boolean isParsed(TypeMirror type) {
    return parsed(type).isPresent();
  }

  /** Returns whether a type can also be written as text, because it has a {@code toString}. */
  public boolean isWritten(TypeMirror type) {
    return parsed(type)
        .filter(
            found ->
                ElementFilter.methodsIn(types.members(found)).stream()
                    .filter(method -> method.getSimpleName().contentEquals("toString"))
                    .filter(method -> method.getParameters().isEmpty())
                    .anyMatch(TextTypes::isOfAuthor))
        .isPresent();
  }

  private Optional<TypeElement> parsed(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? types
            .classOf(type)
            .filter(found -> found.getKind() != ElementKind.ENUM)
            .filter(found -> found.getTypeParameters().isEmpty())
            .filter(
                found ->
                    ElementFilter.methodsIn(found.getEnclosedElements()).stream()
                        .anyMatch(method -> makes(method, type)))
        : Optional.empty();
  }

  private boolean makes(ExecutableElement method, TypeMirror type) {
    Set<Modifier> modifiers = method.getModifiers();
    return NAMES.contains(method.getSimpleName().toString())
        && modifiers.contains(Modifier.STATIC)
        && !modifiers.contains(Modifier.PRIVATE)
        && method.getParameters().size() == 1
        && isText(method.getParameters().get(0).asType())
        && isSame(method.getReturnType(), type);
  }

  private boolean isText(TypeMirror type) {
    return types.is(type, String.class) || types.is(type, CharSequence.class);
  }

  private boolean isSame(TypeMirror one, TypeMirror other) {
    return types.classOf(one).equals(types.classOf(other));
  }

  private static boolean isOfAuthor(ExecutableElement method) {
    return !method.getModifiers().contains(Modifier.ABSTRACT)
        && method.getEnclosingElement() instanceof TypeElement owner
        && !List.of("java.lang.Object", "java.lang.Record")
            .contains(owner.getQualifiedName().toString());
  }
}
