package p;

import dev.exporterkit.annotations.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  String collect() {
//       ^ [ROW_TYPE] String cannot be used as rows. To expose it, put @Gauge or another metric on the method instead of @Collect.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
