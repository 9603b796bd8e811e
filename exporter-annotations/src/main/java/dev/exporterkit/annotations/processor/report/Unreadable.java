package dev.exporterkit.annotations.processor.report;

import java.util.List;

/** Something that a reader met and could not read; reported with what the rules find. */
public record Unreadable(Problem problem, Location location, List<Object> values) {
  /** Describes it by the values of the problem's text. */
  public static Unreadable of(Problem problem, Location location, Object... values) {
    return new Unreadable(problem, location, List.of(values));
  }

  /** Adds it to a report. */
  public void addTo(Report report) {
    report.add(problem, location, values.toArray());
  }
}
