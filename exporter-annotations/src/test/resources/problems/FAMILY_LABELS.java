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
      Inner first,
      @Label("zone") Map<String, Inner> second) {}
//                                      ^ [FAMILY_LABELS] record C.Inner is used with the labels [] and with [zone]. A metric has one set of labels: write one record for each, with metrics of other names.

  record Inner(@Gauge(name = "a_jobs", help = "H.") long value) {}
}
