package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_bytes_used", help = "H.") long used,
//                  ^ warning: [UNIT_POSITION] metric "a_bytes_used" has its unit, bytes, in the middle. Name it "a_used_bytes".
      @Allow(rule = Rule.UNIT_POSITION, reason = "R.") @Counter(name = "a_bytes_in_total", help = "H.") long in) {}
}
