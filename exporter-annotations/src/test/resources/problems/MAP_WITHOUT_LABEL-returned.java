package p;

import dev.exporterkit.annotations.*;
import java.util.*;
import java.util.concurrent.CompletableFuture;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Map<String, Row> collect() {
//                 ^ [MAP_WITHOUT_LABEL] map "collect" does not name the label that its keys fill. Add @Label("…") with its name.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
