package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Info;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.annotations.processor.mirror.Mirror;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Annotations stand where something reads them. */
public final class PlacementRule implements ModelRule<Element> {
  /** Judges the annotations of one element. */
  public PlacementRule() {}

  @Override
  public void check(Element element, Report report) {
    Element owner = element.getEnclosingElement();
    boolean inCollector = owner != null && Mirror.find(owner, Collector.class).isPresent();
    boolean inRecord = owner != null && owner.getKind() == ElementKind.RECORD;
    boolean constant = element.getKind() == ElementKind.ENUM_CONSTANT;
    boolean isMethod = element.getKind() == ElementKind.METHOD;
    // Methods that cannot be values are reported where the record is read.
    boolean component = inRecord && (isMethod || !element.getModifiers().contains(Modifier.STATIC));
    if (!component && !(inCollector && isMethod)) {
      Stream.concat(
              Metrics.of(element).stream(),
              Mirror.find(element, Label.class).stream().filter(label -> !constant))
          .forEach(found -> add(found, home(found, isMethod), report));
    } else if (inCollector && isMethod && !isRead(element)) {
      Mirror.find(element, Label.class)
          .ifPresent(found -> add(found, "a component or method of a record", report));
    }
    if (!inCollector) {
      Mirror.find(element, Collect.class)
          .ifPresent(found -> add(found, "a method of a @Collector class", report));
    }
    if (Mirror.find(element, Collector.class).isEmpty()) {
      Mirror.find(element, Cached.class)
          .ifPresent(found -> add(found, "a @Collector class", report));
    }
    if (element.getKind() != ElementKind.RECORD) {
      Mirror.find(element, Info.class).ifPresent(found -> add(found, "a record", report));
    }
  }

  /** A single value whose class was not annotated is what most often stands alone. */
  private static String home(Mirror found, boolean onMethod) {
    boolean label = found.simpleName().equals("Label");
    return onMethod && !label
        ? "a component or method of a record, or annotate this class with @Collector"
        : "a component or method of a record";
  }

  private static boolean isRead(Element method) {
    return !Metrics.of(method).isEmpty() || Mirror.find(method, Collect.class).isPresent();
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
