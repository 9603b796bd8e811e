package p;

import dev.exporterkit.annotations.*;

final class C {
  @Collector(name = "private", description = "A collector.")
  private record A(int x) {
//        ^ [NOT_VISIBLE] the generated code in package p cannot access C.A. Remove private, or make it public if it is in another package.
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
