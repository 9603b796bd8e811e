package dev.exporterkit.annotations.processor.mirror;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Looks up types, and their properties, in the compiler. */
public final class TypeFinder {
  private final Elements elements;
  private final Types types;
  private final SourceTrees trees;

  private final Predicate<Element> isCompiledNow;

  /**
   * Creates a finder for one compilation.
   *
   * @param isCompiledNow whether an element is in a source of this compilation
   */
  public TypeFinder(
      ProcessingEnvironment environment, SourceTrees trees, Predicate<Element> isCompiledNow) {
    this.elements = environment.getElementUtils();
    this.types = environment.getTypeUtils();
    this.trees = trees;
    this.isCompiledNow = isCompiledNow;
  }

  /** Returns whether an element is in a source of this compilation. */
  public boolean isCompiledNow(Element element) {
    return isCompiledNow.test(element);
  }

  /**
   * Checks that every annotation in a class is known. Nothing can be said about a class with one
   * that is not: the compiler reports it.
   */
  public void requireKnownAnnotations(TypeElement type) {
    if (isCompiledNow(type) && trees.hasUnknownAnnotation(type)) {
      throw new UnresolvedException(type.toString());
    }
  }

  /** Returns the superclasses and interfaces of a class, the nearest first. */
  public List<TypeElement> parents(TypeElement type) {
    List<TypeElement> parents = new ArrayList<>();
    for (TypeMirror parent : types.directSupertypes(type.asType())) {
      classOf(parent)
          .ifPresent(
              found -> {
                parents.add(found);
                parents.addAll(parents(found));
              });
    }
    return parents.stream().distinct().toList();
  }

  /** Returns the class of a type; empty for primitives, arrays and other types without a class. */
  public Optional<TypeElement> classOf(TypeMirror type) {
    if (type.getKind() == TypeKind.ERROR) {
      throw new UnresolvedException(type.toString());
    }
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of((TypeElement) ((DeclaredType) type).asElement())
        : Optional.empty();
  }

  /** Returns whether a type is this class. */
  public boolean is(TypeMirror type, Class<?> expected) {
    return classOf(type)
        .filter(found -> found.getQualifiedName().contentEquals(expected.getCanonicalName()))
        .isPresent();
  }

  /** Returns the record of a type. */
  public Optional<TypeElement> recordOf(TypeMirror type) {
    return classOf(type).filter(found -> found.getKind() == ElementKind.RECORD);
  }

  /** Returns the enum of a type. */
  public Optional<TypeElement> enumOf(TypeMirror type) {
    return classOf(type).filter(found -> found.getKind() == ElementKind.ENUM);
  }

  /** Returns a type as the supertype, with its arguments, that it has of this class. */
  public Optional<DeclaredType> as(TypeMirror type, Class<?> expected) {
    if (is(type, expected)) {
      return Optional.of((DeclaredType) type);
    }
    if (type.getKind() != TypeKind.DECLARED) {
      return Optional.empty();
    }
    return types.directSupertypes(type).stream()
        .flatMap(parent -> as(parent, expected).stream())
        .findFirst();
  }

  /** Returns an argument of a type; empty for raw types and wildcards. */
  public Optional<TypeMirror> argument(DeclaredType type, int index) {
    if (index >= type.getTypeArguments().size()) {
      return Optional.empty();
    }
    TypeMirror argument = type.getTypeArguments().get(index);
    classOf(argument);
    return Optional.of(argument).filter(found -> found.getKind() == TypeKind.DECLARED);
  }

  /** Returns an argument of a type, or the upper bound if it is a wildcard; empty for raw types. */
  public Optional<TypeMirror> bound(DeclaredType type, int index) {
    return type.getTypeArguments().stream()
        .skip(index)
        .findFirst()
        .map(
            argument ->
                argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
                    ? wildcard.getExtendsBound()
                    : argument);
  }

  /** Returns whether a type is an exception that methods must declare. */
  public boolean isChecked(TypeMirror thrown) {
    return !types.isSubtype(thrown, typeOf(RuntimeException.class))
        && !types.isSubtype(thrown, typeOf(Error.class));
  }

  /**
   * Returns whether {@code throws Exception} covers what a method throws. A type variable is
   * inferred as an unchecked exception where its bound lets it.
   */
  public boolean isHandled(TypeMirror thrown) {
    boolean inferred =
        thrown instanceof TypeVariable variable && is(variable.getUpperBound(), Throwable.class);
    return inferred
        || types.isSubtype(thrown, typeOf(Exception.class))
        || types.isSubtype(thrown, typeOf(Error.class));
  }

  /** Returns whether a class is, or inherits from, the class with this qualified name. */
  public boolean isSubtype(TypeElement type, String qualifiedName) {
    return byName(qualifiedName)
        .filter(
            other -> types.isSubtype(types.erasure(type.asType()), types.erasure(other.asType())))
        .isPresent();
  }

  /** Returns the members of a class, inherited ones included. */
  public List<? extends Element> members(TypeElement type) {
    return elements.getAllMembers(type);
  }

  /** Returns the package of an element. */
  public PackageElement packageOf(Element element) {
    return elements.getPackageOf(element);
  }

  /**
   * Returns whether code in a package can name an element: nothing on the way to it is private,
   * nor, from another package, less than public.
   */
  public boolean isVisible(Element element, PackageElement from) {
    boolean near = packageOf(element).equals(from);
    for (Element at = element;
        at != null && at.getKind() != ElementKind.PACKAGE;
        at = at.getEnclosingElement()) {
      if (near
          ? at.getModifiers().contains(Modifier.PRIVATE)
          : !at.getModifiers().contains(Modifier.PUBLIC)) {
        return false;
      }
    }
    return true;
  }

  /** Returns a test for the simple names of the classes in the package of a class. */
  public Predicate<String> besides(TypeElement type) {
    String home = Names.packageOf(type);
    return name -> byName(home.isEmpty() ? name : home + "." + name).isPresent();
  }

  /** Returns whether the module of a class reads that of another. */
  public boolean sees(TypeElement type, Class<?> other) {
    ModuleElement module = elements.getModuleOf(type);
    return module == null
        ? byName(other.getName()).isPresent()
        : elements.getTypeElement(module, other.getName()) != null;
  }

  /**
   * Returns the {@code description} of an annotation; where it is left out, the first sentence of
   * the Javadoc of the annotated class, which only a source has. Empty if there is neither.
   */
  public String description(Mirror annotation) {
    if (annotation.isGiven("description")) {
      return annotation.string("description");
    }
    String comment = elements.getDocComment(annotation.element());
    return comment == null ? "" : DocComment.firstSentence(comment);
  }

  /** Returns the class with this name. */
  public Optional<TypeElement> byName(String qualifiedName) {
    return Optional.ofNullable(elements.getTypeElement(qualifiedName));
  }

  /** Returns what only the source shows. */
  public SourceTrees trees() {
    return trees;
  }

  private TypeMirror typeOf(Class<?> type) {
    return elements.getTypeElement(type.getCanonicalName()).asType();
  }
}
