package dev.exporterkit.annotations.processor.report;

import dev.exporterkit.annotations.processor.report.Report.Entry;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Prints reports. Where the compiler cannot point at an element, the problem is printed at the
 * nearest one around it, or at the class that the report is about, and names the element.
 */
public final class ReportPrinter {
  private final Messager messager;
  private final Predicate<Element> canPointAt;

  /**
   * Prints through the compiler.
   *
   * @param canPointAt whether the compiler can show the line of an element
   */
  public ReportPrinter(Messager messager, Predicate<Element> canPointAt) {
    this.messager = messager;
    this.canPointAt = canPointAt;
  }

  /** Prints every problem of a report. */
  public void print(Report report) {
    report.entries().forEach(entry -> print(entry, report.subject()));
  }

  private void print(Entry entry, Element subject) {
    Location location = entry.location();
    Element element = location.element();
    String message = "[" + entry.id() + "] " + entry.message();
    if (canPointAt.test(element)) {
      messager.printMessage(
          entry.kind(), message, element, location.annotation(), location.value());
    } else {
      String in = " (In " + nameOf(element) + ".)";
      messager.printMessage(entry.kind(), message + in, around(element, subject));
    }
  }

  private static String nameOf(Element element) {
    return element instanceof TypeElement type
        ? type.getQualifiedName().toString()
        : element.getEnclosingElement() + "." + element.getSimpleName();
  }

  private Element around(Element element, Element subject) {
    for (Element at = element.getEnclosingElement();
        at instanceof TypeElement;
        at = at.getEnclosingElement()) {
      if (canPointAt.test(at)) {
        return at;
      }
    }
    return subject;
  }
}
