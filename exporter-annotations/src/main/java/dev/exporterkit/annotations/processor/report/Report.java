package dev.exporterkit.annotations.processor.report;

import dev.exporterkit.api.rules.Finding;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.annotation.processing.Messager;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic.Kind;

/** Gathers the problems of one annotated class. */
public final class Report {
  private final Element subject;
  private final Waivers waivers;
  private final List<Entry> entries = new ArrayList<>();

  /** Begins the report on a class. */
  public Report(Element subject, Waivers waivers) {
    this.subject = subject;
    this.waivers = waivers;
  }

  /** Adds a problem, unless it is waived. */
  public void add(Problem problem, Place place, Object... values) {
    addFor(problem, place, place.element(), values);
  }

  /** Adds a problem that another element than the one at the place has, and may waive. */
  public void addFor(Problem problem, Place place, Element cause, Object... values) {
    if (!(problem.waivable() && waivers.cover(problem.id(), cause, subject))) {
      add(new Entry(problem.kind(), problem.id(), place, problem.message(values)));
    }
  }

  /** Adds a breach of a rule for metrics, unless it is waived. */
  public void add(Finding finding, Place place) {
    String id = finding.rule().id();
    if (!(finding.rule().waivable() && waivers.cover(id, place.element(), subject))) {
      add(new Entry(Kind.ERROR, id, place, finding.message()));
    }
  }

  /** Tells whether code may be written. */
  public boolean isClean() {
    return entries.stream().noneMatch(entry -> entry.kind() == Kind.ERROR);
  }

  /**
   * Tells the compiler, at the places where something is wrong. What comes from a class file has no
   * place; it is told at the class on which this reports, and named.
   */
  public void printTo(Messager messager, Predicate<Element> isShown) {
    for (Entry entry : entries) {
      Place place = entry.place();
      String message = "[" + entry.id() + "] " + entry.message();
      if (isShown.test(place.element())) {
        messager.printMessage(
            entry.kind(), message, place.element(), place.annotation(), place.value());
      } else {
        String where = place.element().getEnclosingElement() + "." + place.element();
        messager.printMessage(entry.kind(), message + " (In " + where + ".)", subject);
      }
    }
  }

  private void add(Entry entry) {
    if (!entries.contains(entry)) {
      entries.add(entry);
    }
  }

  private record Entry(Kind kind, String id, Place place, String message) {}
}
