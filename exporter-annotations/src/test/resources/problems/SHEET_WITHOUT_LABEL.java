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
//                ^ [SHEET_WITHOUT_LABEL] record C.Inner is in a collection, but has no label that distinguishes its rows. Add a @Label.

  record Inner(@Gauge(name = "a_jobs", help = "H.") long value) {}
}
