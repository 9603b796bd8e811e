package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  private static Row collect() {
//                   ^ [COLLECT_MODIFIERS] method collect is private and static, so the generated code cannot call it. Remove private and static.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
