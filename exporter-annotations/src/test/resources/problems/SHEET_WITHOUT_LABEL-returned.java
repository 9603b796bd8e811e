package p;

import dev.exporterkit.annotations.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  List<Row> collect() {
//          ^ [SHEET_WITHOUT_LABEL] record C.Row is in a collection, but has no label that distinguishes its rows. Add a @Label.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
