package dev.exporterkit.annotations.processor.report;

import dev.exporterkit.api.rules.Finding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.lang.model.element.Element;
import javax.lang.model.element.PackageElement;
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
  public void add(Problem problem, Location location, Object... values) {
    addFor(problem, location, location.element(), values);
  }

  /** Adds a problem that another element than the one at the location has, and may waive. */
  public void addFor(Problem problem, Location location, Element cause, Object... values) {
    if (!(problem.isWaivable() && waivers.cover(problem.id(), cause, subject))) {
      Object[] texts = Arrays.stream(values).map(Report::text).toArray();
      add(new Entry(problem.kind(), problem.id(), location, problem.message(texts)));
    }
  }

  /**
   * Adds a breach of a rule for metrics, unless it is waived.
   *
   * @param more what to add to the message; empty if it is enough
   */
  public void add(Finding finding, Location location, String more) {
    String id = finding.rule().name();
    if (!(finding.rule().isWaivable() && waivers.cover(id, location.element(), subject))) {
      add(new Entry(Problem.kindOf(finding.rule()), id, location, finding.message() + more));
    }
  }

  /** Returns whether code may be written. */
  public boolean isClean() {
    return entries.stream().noneMatch(entry -> entry.kind() == Kind.ERROR);
  }

  /** Returns the class that this is about. */
  Element subject() {
    return subject;
  }

  /** Returns the problems in the order in which they were added. */
  List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Compilers differ in the texts of elements, so their names are taken. */
  private static Object text(Object value) {
    if (value instanceof PackageElement home) {
      return home.isUnnamed() ? "without name" : home.getQualifiedName();
    }
    return value instanceof Element element ? element.getSimpleName() : value;
  }

  private void add(Entry entry) {
    if (!entries.contains(entry)) {
      entries.add(entry);
    }
  }

  /** One problem. */
  record Entry(Kind kind, String id, Location location, String message) {}
}
