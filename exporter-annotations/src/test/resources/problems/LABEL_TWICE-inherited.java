package p;

import dev.exporterkit.annotations.*;
import java.util.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label String zone,
      List<Inner> inners) {}

  record Inner(
      @Label String zone,
//    ^ [LABEL_TWICE] metric "a_jobs" has two labels named "zone". Rename one of them.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
