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
//                ^ [SHEET_WITHOUT_LABEL] record C.Inner stands in a collection, but has no label to tell its rows apart. Add a @Label.

  record Inner(@Gauge(name = "a_jobs", help = "H.") long value) {}
}
