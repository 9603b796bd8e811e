package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.From;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.mirror.Names;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;

/** Every annotation is where something reads it. */
public final class PlacementRule implements ModelRule<Element> {
  private final Set<String> reported;

  /**
   * Checks the elements of a compilation.
   *
   * @param reported the classes whose annotations are reported as a whole
   */
  public PlacementRule(Set<String> reported) {
    this.reported = reported;
  }

  /** Returns whether a class has the methods of a collector, and lacks its annotation. */
  public static boolean isUnmarkedCollector(TypeElement type) {
    return Mirror.find(type, Collector.class).isEmpty()
        && methods(type).anyMatch(method -> !ofCollector(method, type).isEmpty());
  }

  @Override
  public void check(Element element, Report report) {
    if (element instanceof TypeElement type) {
      checkType(type, report);
    } else if (element.getEnclosingElement() instanceof TypeElement owner) {
      checkMember(element, owner, report);
    }
  }

  private void checkType(TypeElement type, Report report) {
    if (Mirror.find(type, Collector.class).isEmpty()) {
      Mirror.find(type, Cached.class).ifPresent(found -> add(found, "a @Collector class", report));
    }
    if (!isSheet(type)) {
      String record =
          type.getKind() == ElementKind.RECORD ? "a record that it returns" : "a record";
      Mirror.find(type, Info.class).ifPresent(found -> add(found, record, report));
    }
    // One problem for the class, not one for each of its methods.
    if (isUnmarkedCollector(type) && !isReported(type)) {
      methods(type)
          .flatMap(method -> ofCollector(method, type).stream())
          .findFirst()
          .ifPresent(found -> add(found, collectorFor(type), report));
    }
  }

  /** Returns whether a record is one of metrics, or could be. */
  private static boolean isSheet(TypeElement type) {
    return type.getKind() == ElementKind.RECORD && Mirror.find(type, Collector.class).isEmpty();
  }

  private static boolean isComponent(Element member) {
    return MemberReader.isAccessor(member)
        || (member.getKind() == ElementKind.FIELD
            && !member.getModifiers().contains(Modifier.STATIC));
  }

  private static String collectorFor(TypeElement type) {
    boolean inherited =
        type.getKind() == ElementKind.INTERFACE || type.getModifiers().contains(Modifier.ABSTRACT);
    return inherited
        ? "the method that overrides it in a record or in a @Collector class"
        : "a method of a @Collector class, or annotate " + Names.nested(type) + " with @Collector";
  }

  private void checkMember(Element member, TypeElement owner, Report report) {
    boolean method = member.getKind() == ElementKind.METHOD;
    boolean inCollector = Mirror.find(owner, Collector.class).isPresent();
    if (isSheet(owner)) {
      // Methods that cannot be values are reported where the record is read.
      if (!method && member.getModifiers().contains(Modifier.STATIC)) {
        valuesAndLabel(member).forEach(found -> add(found, "a component of a record", report));
      }
    } else if (isReported(owner) || Mirror.find(owner, Info.class).isPresent()) {
      return; // The class is reported as a whole, because it is not a record.
    } else if (owner.getKind() == ElementKind.RECORD && isComponent(member)) {
      return; // Components of a collector are reported where it is read.
    } else if (method) {
      Mirror.find(member, Label.class)
          .filter(label -> read(member).isEmpty() && !isUnmarkedCollector(owner))
          .ifPresent(label -> add(label, "a component or method of a record", report));
    } else {
      valuesAndLabel(member)
          .filter(found -> !(isConstant(member) && found.simpleName().equals("Label")))
          .forEach(found -> add(found, better(found.simpleName(), inCollector), report));
    }
  }

  private static String better(String annotation, boolean inCollector) {
    return switch (annotation) {
      case "From" -> "a component of a record";
      case "Label" -> "a component or method of a record";
      default ->
          inCollector ? "a method that returns the value" : "a component or method of a record";
    };
  }

  private boolean isReported(TypeElement type) {
    return reported.contains(type.getQualifiedName().toString());
  }

  private static boolean isConstant(Element member) {
    return member.getKind() == ElementKind.ENUM_CONSTANT;
  }

  private static Stream<Mirror> valuesAndLabel(Element member) {
    return Stream.concat(
        Metrics.of(member).stream(),
        Mirror.findAll(member, List.of(Label.class, From.class)).stream());
  }

  /** Returns the annotations that only a method of a collector has. */
  private static List<Mirror> ofCollector(Element method, TypeElement owner) {
    return owner.getKind() == ElementKind.RECORD
        ? Mirror.find(method, Collect.class).stream().toList()
        : read(method);
  }

  /** Returns the annotations for which a collector reads a method. */
  private static List<Mirror> read(Element method) {
    return Stream.concat(Metrics.of(method).stream(), Mirror.find(method, Collect.class).stream())
        .toList();
  }

  private static Stream<ExecutableElement> methods(TypeElement type) {
    return ElementFilter.methodsIn(type.getEnclosedElements()).stream();
  }

  private static void add(Mirror found, String better, Report report) {
    Element element = found.element();
    String kind = element.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    report.add(
        Problem.MISPLACED,
        found.location(),
        found.simpleName(),
        kind + " \"" + element.getSimpleName() + "\"",
        better);
  }
}
