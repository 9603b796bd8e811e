package p;

import dev.exporterkit.annotations.*;

final class C {
  @Collector(name = "a", description = "A collector.")
  private static final class A {
//                     ^ [NOT_VISIBLE] the generated code in package p cannot access C.A. Remove private, or make it public if it is in another package.
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "b", description = "A collector.")
  static final class B {
    @Collect
    Row collect() {
      return null;
    }

    private record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
//          ^ [NOT_VISIBLE] the generated code in package p cannot access C.B.Row. Remove private, or make it public if it is in another package.
  }
}
