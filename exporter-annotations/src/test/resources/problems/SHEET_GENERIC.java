package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label String zone,
      Inner<Long> inner) {}
//                ^ [SHEET_GENERIC] record C.Inner has type parameters. Write one record for each type.

  record Inner<T>(@Gauge(name = "a_jobs", help = "H.") long value) {}
}
