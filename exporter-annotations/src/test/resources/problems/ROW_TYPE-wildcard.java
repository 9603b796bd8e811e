package p;

import dev.exporterkit.annotations.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  List<? extends Row> collect() {
//                    ^ [ROW_TYPE] List<? extends C.Row> cannot be used as rows. Name the record in it, without wildcards and type variables.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
