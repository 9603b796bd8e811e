package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect(Target target, One one) {
//                               ^ [NOT_VISIBLE] the generated code in package p cannot access C.One. Remove private, or make it public if it is in another package.
    return new Row(1);
  }

  private record One(int size) {}

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
