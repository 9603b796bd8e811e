package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label Id id,
      @Gauge(name = "a_jobs", help = "H.") long value) {}

  record Id(@Label String a, String b) {}
//                                  ^ [LABEL_RECORD] record C.Id is embedded as labels, but its "b" has no @Label. Keep only labels in it.
}
