package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_used_percent", help = "H.") long value) {}
//                  ^ [PERCENT] metric "a_used_percent" is a percentage. Expose the ratio, from 0 to 1, and name it "a_used_ratio".
}
