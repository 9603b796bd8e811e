package p;

import dev.exporterkit.annotations.*;

final class C {
  @Gauge(name = "a_jobs", help = "H.")
//^ [MISPLACED] @Gauge has no effect on field "jobs". Put it on a component or method of a record.
  long jobs;

  @Label String zone;
//^ [MISPLACED] @Label has no effect on field "zone". Put it on a component or method of a record.

  @Collect
//^ [MISPLACED] @Collect has no effect on method "collect". Put it on a method of a @Collector class, or annotate C with @Collector.
  long collect() {
    return 1;
  }

  @Gauge(name = "a_height_meters", help = "H.")
  double height() {
    return 1;
  }

  @Info(name = "a_info", help = "H.")
//^ [MISPLACED] @Info has no effect on class "D". Put it on a record.
  static final class D {}

  @Cached(ttl = "5m", reason = "R.")
//^ [MISPLACED] @Cached has no effect on class "E". Put it on a @Collector class.
  static final class E {}
}
