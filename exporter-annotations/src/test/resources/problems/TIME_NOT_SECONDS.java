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
      @Gauge(name = "a_wait", help = "H.") Duration a,
//                  ^ [TIME_NOT_SECONDS] "a_wait" is a Duration, which is exposed in seconds. Name it "a_wait_seconds".
      @Counter(name = "a_busy_total", help = "H.") Duration b,
//                    ^ [TIME_NOT_SECONDS] "a_busy_total" is a Duration, which is exposed in seconds. Name it "a_busy_seconds_total".
      @Gauge(name = "a_start", help = "H.") Instant c,
//                  ^ [TIME_NOT_SECONDS] "a_start" is an Instant, which is exposed in seconds. Name it "a_start_timestamp_seconds".
      @Gauge(name = "a_delay_ms", help = "H.") Duration d) {}
//                  ^ [TIME_NOT_SECONDS] "a_delay_ms" is a Duration, which is exposed in seconds. Name it "a_delay_seconds".
}
