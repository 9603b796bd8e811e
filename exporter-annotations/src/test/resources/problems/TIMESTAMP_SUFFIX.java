package p;

import dev.exporterkit.annotations.*;
import java.time.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_start_seconds", help = "H.") Instant a,
//                  ^ warning: [TIMESTAMP_SUFFIX] "a_start_seconds" is a point in time, but its name does not end in _timestamp_seconds. Name it "a_start_timestamp_seconds".
      @Gauge(name = "a_start_time_seconds", help = "H.") Instant b) {}
}
