package p;

import dev.exporterkit.annotations.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  @Label("zone")
  Map<String, List<Row>> collect() {
//                       ^ [SHEET_WITHOUT_LABEL] record C.Row is in a collection, but has no label that distinguishes its rows. Add a @Label.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
