package p;

import dev.exporterkit.annotations.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row[] collect() {
//      ^ [ROW_TYPE] C.Row[] cannot be used as rows. Use a List instead of the array.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
