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
      @Gauge(name = "a_jobs", help = "H.") Map<String, Long> jobs) {}
//    ^ [MAP_WITHOUT_LABEL] map "jobs" does not name the label that its keys fill. Add @Label("…") with its name.
}
