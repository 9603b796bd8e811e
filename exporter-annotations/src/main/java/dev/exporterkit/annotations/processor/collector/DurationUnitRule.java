package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.rules.NameSuggestion;

/** A duration is named in seconds, a point in time as a timestamp in seconds. */
final class DurationUnitRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    collector.values().forEach(value -> check(value, report));
  }

  /** Returns whether a value is exposed in seconds, and its name does not end in them. */
  static boolean isBroken(ValueModel value) {
    Kind kind = value.type().kind();
    return (kind == Kind.DURATION || kind == Kind.INSTANT)
        && !value.family().baseName().endsWith("_seconds");
  }

  private static void check(ValueModel value, Report report) {
    String base = value.family().baseName();
    if (isBroken(value)) {
      String what = value.type().kind() == Kind.INSTANT ? "n Instant" : " Duration";
      add(Problem.TIME_NOT_SECONDS, value, report, value.family().name(), what, better(value));
    } else if (value.type().kind() == Kind.INSTANT
        && !base.endsWith("_timestamp_seconds")
        && !base.endsWith("_time_seconds")) {
      add(Problem.TIMESTAMP_SUFFIX, value, report, value.family().name(), better(value));
    }
  }

  private static void add(Problem problem, ValueModel value, Report report, Object... texts) {
    report.add(problem, value.declaration().location("name"), texts);
  }

  private static String better(ValueModel value) {
    MetricFamily family = value.family();
    boolean named = value.type().kind() == Kind.DURATION || family.baseName().endsWith("_time");
    return NameSuggestion.withUnit(family, named ? "seconds" : "timestamp_seconds")
        .map(name -> "Name it \"" + name + "\"")
        .orElse("Choose another name");
  }
}
