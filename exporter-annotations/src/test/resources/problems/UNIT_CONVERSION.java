package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.Unit;
import java.time.Duration;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_wait", help = "H.", in = Unit.MILLISECONDS) long a,
//                                                  ^ [UNIT_CONVERSION] "a_wait" is given in MILLISECONDS, but the name does not end in seconds. Name it "a_wait_seconds".
      @Counter(name = "a_queue_bytes_total", help = "H.", in = Unit.MILLISECONDS) long b,
//                                                                 ^ [UNIT_CONVERSION] "a_queue_bytes_total" is given in MILLISECONDS, but the name does not end in seconds. Name it "a_queue_seconds_total".
      @Gauge(name = "a_c_seconds", help = "H.", in = Unit.HOURS) Duration c,
//                                                       ^ [UNIT_CONVERSION] "a_c_seconds" is given in HOURS, but a Duration has no unit to convert. Remove in.
      @Gauge(name = "a_d_seconds", help = "H.", in = Unit.HOURS) boolean d) {}
//                  ^ [ABBREVIATED_UNIT] metric "a_d_seconds" has the word "d", which reads as an abbreviated unit. Write the base unit out.
//                                                       ^ [UNIT_CONVERSION] "a_d_seconds" is given in HOURS, but a boolean has no unit to convert. Remove in.
}
