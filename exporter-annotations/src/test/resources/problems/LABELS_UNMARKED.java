package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  List<Row> collect() {
    return null;
  }

  record Row(Id id, @Gauge(name = "a_jobs", help = "H.") int jobs) {}
//              ^ [LABELS_UNMARKED] component "id" is a record of labels without @Label. Add @Label to give the row its labels.

  record Id(@Label String zone, @Label String host) {}
}
