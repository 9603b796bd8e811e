package p;

import dev.exporterkit.annotations.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  CompletableFuture<Row> collect() {
//                       ^ [ROW_TYPE] CompletableFuture<C.Row> cannot be used as rows. Wait for the result in the method, and return that.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
