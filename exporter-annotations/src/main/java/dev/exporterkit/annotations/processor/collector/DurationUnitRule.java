package dev.exporterkit.annotations.processor.collector;

import dev.exporterkit.annotations.processor.collector.ValueType.Kind;
import dev.exporterkit.annotations.processor.report.ModelRule;
import dev.exporterkit.annotations.processor.report.Problem;
import dev.exporterkit.annotations.processor.report.Report;
import dev.exporterkit.api.rules.UnitWords;

/** A span of time is named in seconds, a point in time as a timestamp. */
final class DurationUnitRule implements ModelRule<CollectorModel> {
  @Override
  public void check(CollectorModel collector, Report report) {
    collector.values().forEach(value -> check(value, report));
  }

  private static void check(ValueModel value, Report report) {
    Kind kind = value.type().kind();
    String name = value.family().name();
    String base = value.family().baseName();
    String suffix = name.substring(base.length());
    if (kind == Kind.DURATION && !base.endsWith("_seconds")) {
      add(Problem.TIME_NOT_SECONDS, value, report, " Duration", stem(base) + "_seconds" + suffix);
    } else if (kind == Kind.INSTANT && !base.endsWith("_seconds")) {
      String point = stem(base);
      String stem = point.endsWith("_timestamp") ? point : point + "_timestamp";
      add(Problem.TIME_NOT_SECONDS, value, report, "n Instant", stem + "_seconds" + suffix);
    } else if (kind == Kind.INSTANT
        && !base.endsWith("_timestamp_seconds")
        && !base.endsWith("_time_seconds")) {
      String stem = base.substring(0, base.length() - "_seconds".length());
      report.add(
          Problem.TIMESTAMP_SUFFIX,
          value.declaration().location("name"),
          name,
          stem + "_timestamp_seconds" + suffix);
    }
  }

  /** Returns a name without the unit that must give way to seconds. */
  private static String stem(String base) {
    int end = base.lastIndexOf('_');
    String last = base.substring(end + 1);
    boolean time =
        UnitWords.of(last).equals("seconds") || UnitWords.ofAbbreviation(last).equals("seconds");
    return time && end > 0 ? base.substring(0, end) : base;
  }

  private static void add(
      Problem problem, ValueModel value, Report report, String what, String better) {
    report.add(problem, value.declaration().location("name"), value.family().name(), what, better);
  }
}
