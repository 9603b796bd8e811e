package p;

import dev.exporterkit.annotations.*;

final class C {
  @Gauge(name = "a_jobs", help = "H.")
//^ [MISPLACED] @Gauge stands on field "jobs", where nothing reads it. Put it on a component or method of a record.
  long jobs;

  @Label String zone;
//^ [MISPLACED] @Label stands on field "zone", where nothing reads it. Put it on a component or method of a record.

  @Collect
//^ [MISPLACED] @Collect stands on method "collect", where nothing reads it. Put it on a method of a @Collector class.
  long collect() {
    return 1;
  }

  @Gauge(name = "a_height_meters", help = "H.")
//^ [MISPLACED] @Gauge stands on method "height", where nothing reads it. Put it on a component or method of a record, or annotate this class with @Collector.
  double height() {
    return 1;
  }

  @Info(name = "a_info", help = "H.")
//^ [MISPLACED] @Info stands on class "D", where nothing reads it. Put it on a record.
  static final class D {}

  @Cached(ttl = "5m", reason = "R.")
//^ [MISPLACED] @Cached stands on class "E", where nothing reads it. Put it on a @Collector class.
  static final class E {}
}
