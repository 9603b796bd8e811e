package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.toMap;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.collector.Member.Role;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.api.DynamicFamily;
import dev.exporterkit.api.Table;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the components and the value methods of a record, in the order of the source. */
final class MemberReader {
  private final TypeFinder types;

  MemberReader(TypeFinder types) {
    this.types = types;
  }

  List<Member> read(TypeElement record, ReadContext context) {
    types.requireKnownAnnotations(record);
    readInherited(record, context);
    List<Member> members = new ArrayList<>();
    Map<String, ExecutableElement> accessors = accessors(record);
    for (VariableElement field : components(record)) {
      members.add(component(field, accessors.get(field.getSimpleName().toString())));
    }
    for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
      if (isAnnotated(method) && !accessors.containsValue(method) && canCall(method, context)) {
        members.add(method(method, "", true));
      }
    }
    context.members().addAll(members);
    return members;
  }

  /** Notes the annotations on methods that a class inherits and does not annotate itself. */
  void readInherited(TypeElement heir, ReadContext context) {
    for (TypeElement parent : types.parents(heir)) {
      for (ExecutableElement method : ElementFilter.methodsIn(parent.getEnclosedElements())) {
        Stream.concat(Mirror.find(method, Collect.class).stream(), annotations(method))
            .filter(annotation -> !isAnnotatedIn(heir, method))
            .findFirst()
            .ifPresent(
                annotation -> context.inherited().add(new Inherited(annotation, parent, heir)));
      }
    }
  }

  private static boolean isAnnotatedIn(TypeElement heir, ExecutableElement inherited) {
    return heir.getEnclosedElements().stream()
        .filter(member -> member.getSimpleName().equals(inherited.getSimpleName()))
        .anyMatch(member -> isAnnotated(member) || Mirror.find(member, Collect.class).isPresent());
  }

  private Member component(VariableElement field, @Nullable ExecutableElement accessor) {
    boolean written = accessor != null && isWritten(accessor, field);
    List<Mirror> onAccessor =
        accessor == null || isAnnotated(field) ? List.of() : annotations(accessor).toList();
    return member(
        field,
        field.asType(),
        new Accessor(field.getSimpleName().toString(), "", written, column(field)),
        onAccessor);
  }

  /**
   * Reads a method that is a value.
   *
   * @param arguments the text between the parentheses of the call
   * @param guarded whether what it throws costs its own value only
   */
  Member method(ExecutableElement method, String arguments, boolean guarded) {
    Accessor accessor = new Accessor(method.getSimpleName().toString(), arguments, guarded, "");
    return member(method, method.getReturnType(), accessor, List.of());
  }

  private Member member(
      Element element, TypeMirror type, Accessor accessor, List<Mirror> onAccessor) {
    Optional<Mirror> label = Mirror.find(element, Label.class);
    List<Mirror> metrics = Metrics.of(element);
    Role role = role(type, label.isPresent(), !metrics.isEmpty());
    Optional<Mirror> from = Mirror.find(element, From.class);
    return new Member(element, type, role, accessor, label, from, metrics, onAccessor);
  }

  private static String column(VariableElement field) {
    return Mirror.find(field, From.class)
        .map(from -> from.string("value"))
        .orElseGet(() -> Names.snakeCase(field.getSimpleName().toString()));
  }

  private Role role(TypeMirror type, boolean label, boolean metric) {
    if (metric) {
      return types.as(type, Map.class).isPresent() ? Role.MAP : Role.VALUE;
    }
    boolean ofLabels = types.recordOf(leaf(type)).filter(this::hasLabelsOnly).isPresent();
    if (label && (types.recordOf(type).isPresent() || ofLabels || !hasRows(type))) {
      return Role.LABEL;
    }
    if (ofLabels && types.recordOf(type).isPresent()) {
      return Role.UNMARKED_LABELS;
    }
    return hasRows(type) ? Role.ROWS : Role.UNUSED;
  }

  /**
   * Returns whether the author wrote an accessor. The compiler's own has the annotations of the
   * component; only the source distinguishes an accessor with the same annotations that the author
   * wrote.
   */
  private boolean isWritten(ExecutableElement accessor, VariableElement field) {
    return types.trees().isWritten(accessor)
        || annotations(accessor).count() < annotations(field).count();
  }

  private boolean canCall(ExecutableElement method, ReadContext context) {
    String problem = "";
    if (!method.getParameters().isEmpty()) {
      problem = "has parameters";
    } else if (method.getModifiers().contains(Modifier.STATIC)) {
      problem = "is static";
    } else if (method.getModifiers().contains(Modifier.PRIVATE)) {
      problem = "is private";
    } else if (!types.isVisible(method, context.home())
        && method.getEnclosingElement() instanceof TypeElement record
        && types.isVisible(record, context.home())) {
      problem = "is not public, and the collector is in another package";
    } else if (method.getThrownTypes().stream().anyMatch(types::isChecked)) {
      problem = "throws a checked exception";
    }
    if (!problem.isEmpty()) {
      context.cannotRead(
          Problem.VALUE_METHOD, Location.of(method), method.getSimpleName(), problem);
    }
    return problem.isEmpty();
  }

  /** Returns whether a type has rows in it: its innermost type is a record of metrics. */
  private boolean hasRows(TypeMirror type) {
    TypeMirror leaf = leaf(type);
    return types.is(leaf, DynamicFamily.class)
        || types.recordOf(leaf).filter(found -> isSheet(found, new HashSet<>())).isPresent();
  }

  /** Returns the type inside all containers, also inside those that cannot be read. */
  private TypeMirror leaf(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return leaf(array.getComponentType());
    }
    Optional<TypeMirror> inner =
        Stream.of(Optional.class, Collection.class, Stream.class, Map.class, Table.class)
            .flatMap(
                container ->
                    types
                        .as(type, container)
                        .flatMap(found -> types.bound(found, container == Map.class ? 1 : 0))
                        .stream())
            .findFirst();
    return inner.isPresent() ? leaf(inner.get()) : type;
  }

  private boolean isSheet(TypeElement record, Set<String> path) {
    if (!path.add(record.getQualifiedName().toString())) {
      return false;
    }
    return Mirror.find(record, Info.class).isPresent()
        || record.getEnclosedElements().stream().anyMatch(MemberReader::isAnnotated)
        || record.getRecordComponents().stream()
            .map(component -> leaf(component.asType()))
            .anyMatch(
                leaf ->
                    types.is(leaf, DynamicFamily.class)
                        || types.recordOf(leaf).filter(inner -> isSheet(inner, path)).isPresent());
  }

  private boolean hasLabelsOnly(TypeElement record) {
    return Mirror.find(record, Info.class).isEmpty()
        && !record.getRecordComponents().isEmpty()
        && components(record).stream()
            .allMatch(field -> Mirror.find(field, Label.class).isPresent())
        && record.getEnclosedElements().stream().allMatch(member -> Metrics.of(member).isEmpty());
  }

  /** Returns the annotation, of a component or its accessor, that a collector must not have. */
  static Optional<Mirror> ofComponent(VariableElement component) {
    Stream<ExecutableElement> accessor =
        Stream.ofNullable(component.getEnclosingElement())
            .flatMap(owner -> ElementFilter.methodsIn(owner.getEnclosedElements()).stream())
            .filter(method -> method.getSimpleName().equals(component.getSimpleName()))
            .filter(MemberReader::isAccessor);
    return Stream.concat(
            annotations(component),
            accessor.flatMap(
                method ->
                    Stream.concat(
                        annotations(method), Mirror.find(method, Collect.class).stream())))
        .findFirst();
  }

  /** Returns whether a method is the accessor of a component of a record. */
  static boolean isAccessor(Element method) {
    return method.getEnclosingElement() instanceof TypeElement owner
        && method instanceof ExecutableElement executable
        && accessors(owner).containsValue(executable);
  }

  private static boolean isAnnotated(Element element) {
    return annotations(element).findAny().isPresent();
  }

  private static Stream<Mirror> annotations(Element element) {
    return Stream.concat(Mirror.find(element, Label.class).stream(), Metrics.of(element).stream());
  }

  /** Returns the components of a record, as fields: these have a position. */
  static List<VariableElement> components(TypeElement record) {
    List<VariableElement> fields = ElementFilter.fieldsIn(record.getEnclosedElements());
    return record.getRecordComponents().stream()
        .flatMap(
            component ->
                fields.stream()
                    .filter(field -> field.getSimpleName().equals(component.getSimpleName()))
                    .filter(field -> !field.getModifiers().contains(Modifier.STATIC)))
        .toList();
  }

  private static Map<String, ExecutableElement> accessors(TypeElement record) {
    List<String> names =
        record.getRecordComponents().stream()
            .map(RecordComponentElement::getSimpleName)
            .map(Object::toString)
            .toList();
    return ElementFilter.methodsIn(record.getEnclosedElements()).stream()
        .filter(method -> method.getParameters().isEmpty())
        .filter(method -> names.contains(method.getSimpleName().toString()))
        .collect(toMap(method -> method.getSimpleName().toString(), method -> method));
  }
}
