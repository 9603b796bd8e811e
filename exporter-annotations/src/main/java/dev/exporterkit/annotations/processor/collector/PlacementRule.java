package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
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
    return type.getKind() != ElementKind.RECORD
        && Mirror.find(type, Collector.class).isEmpty()
        && methods(type).anyMatch(method -> !read(method).isEmpty());
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
    if (type.getKind() != ElementKind.RECORD) {
      Mirror.find(type, Info.class).ifPresent(found -> add(found, "a record", report));
    }
    // One problem for the class, not one for each of its methods.
    if (isUnmarkedCollector(type) && !isReported(type)) {
      methods(type)
          .flatMap(method -> read(method).stream())
          .findFirst()
          .ifPresent(found -> add(found, collectorFor(type), report));
    }
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
    if (owner.getKind() == ElementKind.RECORD) {
      Mirror.find(member, Collect.class)
          .ifPresent(found -> add(found, "a method of a @Collector class", report));
      // Methods that cannot be values are reported where the record is read.
      if (!method && member.getModifiers().contains(Modifier.STATIC)) {
        valuesAndLabel(member).forEach(found -> add(found, "a component of a record", report));
      }
    } else if (isReported(owner) || Mirror.find(owner, Info.class).isPresent()) {
      return; // The class is reported as a whole, because it is not a record.
    } else if (method) {
      Mirror.find(member, Label.class)
          .filter(label -> read(member).isEmpty() && !isUnmarkedCollector(owner))
          .ifPresent(label -> add(label, "a component or method of a record", report));
    } else {
      valuesAndLabel(member)
          .filter(found -> !(isConstant(member) && found.simpleName().equals("Label")))
          .forEach(
              found ->
                  add(
                      found,
                      inCollector && !found.simpleName().equals("Label")
                          ? "a method that returns the value"
                          : "a component or method of a record",
                      report));
    }
  }

  private boolean isReported(TypeElement type) {
    return reported.contains(type.getQualifiedName().toString());
  }

  private static boolean isConstant(Element member) {
    return member.getKind() == ElementKind.ENUM_CONSTANT;
  }

  private static Stream<Mirror> valuesAndLabel(Element member) {
    return Stream.concat(Metrics.of(member).stream(), Mirror.find(member, Label.class).stream());
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
