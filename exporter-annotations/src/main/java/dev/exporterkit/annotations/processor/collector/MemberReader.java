package dev.exporterkit.annotations.processor.collector;

import static java.util.stream.Collectors.toMap;

import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.TypeFinder;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Reads the components and the value methods of a record, in the order of the source. */
final class MemberReader {
  private final TypeFinder types;

  MemberReader(TypeFinder types) {
    this.types = types;
  }

  List<Member> read(TypeElement record, ReadContext context) {
    Report report = context.report();
    List<Member> members = new ArrayList<>();
    Map<String, ExecutableElement> accessors = accessors(record);
    for (VariableElement field : components(record)) {
      String name = field.getSimpleName().toString();
      ExecutableElement accessor = accessors.get(name);
      Member member = member(field, new Accessor(name, "", isWritten(accessor, field)), report);
      if (accessor != null && !member.isAnnotated()) {
        reportAccessor(accessor, report);
      }
      members.add(member);
    }
    for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
      if (annotations(method).findAny().isPresent()
          && !accessors.containsValue(method)
          && isReadable(method, context)) {
        Accessor accessor = new Accessor(method.getSimpleName().toString(), "", true);
        members.add(member(method, accessor, report));
      }
    }
    return members;
  }

  /**
   * Tells whether the author wrote an accessor. The compiler's own has the annotations of the
   * component; one that the author gave the same only the source can tell from that.
   */
  private boolean isWritten(@Nullable ExecutableElement accessor, VariableElement field) {
    return accessor != null
        && (types.trees().isWritten(accessor)
            || annotations(accessor).count() < annotations(field).count());
  }

  private static Member member(Element element, Accessor accessor, Report report) {
    List<Mirror> metrics = Metrics.of(element);
    if (metrics.size() > 1) {
      report.add(
          Problem.TWO_ANNOTATIONS,
          metrics.get(1).location(),
          element.getSimpleName(),
          metrics.get(0).simpleName(),
          metrics.get(1).simpleName());
    }
    var type =
        element instanceof ExecutableElement method ? method.getReturnType() : element.asType();
    return Member.of(element, type, accessor, Mirror.find(element, Label.class));
  }

  private boolean isReadable(ExecutableElement method, ReadContext context) {
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
      context
          .report()
          .add(
              Problem.VALUE_METHOD,
              Location.of(method),
              method.getSimpleName(),
              problem,
              "no checked exceptions, and is neither static nor private");
    }
    return problem.isEmpty();
  }

  private static void reportAccessor(ExecutableElement accessor, Report report) {
    annotations(accessor)
        .forEach(
            found ->
                report.add(
                    Problem.ACCESSOR_ANNOTATED,
                    found.location(),
                    found.simpleName(),
                    accessor.getSimpleName()));
  }

  static Stream<Mirror> annotations(Element element) {
    Optional<Mirror> label = Mirror.find(element, Label.class);
    return Stream.concat(label.stream(), Metrics.of(element).stream());
  }

  private static List<VariableElement> components(TypeElement record) {
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
