package dev.exporterkit.annotations.processor;

import dev.exporterkit.annotations.processor.mirror.UnresolvedException;
import dev.exporterkit.annotations.processor.report.Location;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.annotations.processor.report.ReportPrinter;
import dev.exporterkit.annotations.processor.report.Waivers;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * The classes that a processor has not finished. A class with a type that is not known yet waits
 * for the next round. It is kept by name, because the compiler creates new elements in each round.
 * The compiler itself reports types that stay unknown.
 */
final class DeferredTypes {
  private final Class<? extends Annotation> annotation;
  private final Elements elements;
  private final ReportPrinter printer;
  private final Set<String> waiting = new LinkedHashSet<>();

  DeferredTypes(Class<? extends Annotation> annotation, Elements elements, ReportPrinter printer) {
    this.annotation = annotation;
    this.elements = elements;
    this.printer = printer;
  }

  /** Does the work of one round. No exception leaves. */
  void round(RoundEnvironment round, Consumer<TypeElement> work) {
    for (Element found : round.getElementsAnnotatedWith(annotation)) {
      if (found instanceof TypeElement type) {
        waiting.add(type.getQualifiedName().toString());
      }
    }
    if (round.processingOver()) {
      return;
    }
    List<String> names = new ArrayList<>(waiting);
    for (String name : names) {
      TypeElement type = elements.getTypeElement(name);
      if (type == null || attempt(type, work)) {
        waiting.remove(name);
      }
    }
  }

  /** Returns whether it is settled, one way or the other. */
  private boolean attempt(TypeElement type, Consumer<TypeElement> work) {
    try {
      work.accept(type);
      return true;
    } catch (UnresolvedException e) {
      return false;
    } catch (RuntimeException | LinkageError e) {
      Report report = new Report(type, new Waivers());
      report.add(Problem.INTERNAL, Location.of(type), describe(e));
      printer.print(report);
      return true;
    }
  }

  private static String describe(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return e + (trace.length == 0 ? "" : " at " + trace[0]);
  }
}
