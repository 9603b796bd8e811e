package p;

import dev.exporterkit.annotations.*;

final class C {
  @Collector(name = "jobs", description = "Jobs.")
  static final class Jobs {
//             ^ [NAME_TAKEN] the class generated for C.Jobs and your own class have the same name, C_Jobs_Binding. Rename one of them.
    @Collect
    Row collect() {
      return new Row(1);
    }
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}

final class C_Jobs_Binding {}
