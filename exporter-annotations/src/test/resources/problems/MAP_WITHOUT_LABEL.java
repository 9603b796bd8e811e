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
//    ^ [MAP_WITHOUT_LABEL] map "jobs" does not say what its keys are. Add @Label("…") with the name of their label.
}
