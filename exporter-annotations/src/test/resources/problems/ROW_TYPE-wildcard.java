package p;

import dev.exporterkit.annotations.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  List<? extends Row> collect() {
//                    ^ [ROW_TYPE] Collection<? extends C.Row> is no row. Use a record of metrics, a DynamicFamily, or an Optional, Collection, Stream or labelled Map of them, without wildcards or type variables.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
