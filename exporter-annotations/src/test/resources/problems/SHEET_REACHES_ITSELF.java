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
      List<Row> rows,
//              ^ [SHEET_REACHES_ITSELF] record C.Row contains itself, through "rows". Flatten it in the collector.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
