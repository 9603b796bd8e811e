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
//                  ^ [PERCENT] metric "a_used_percent" is a percentage. Name it "a_used_ratio". Convert its values to a ratio from 0 to 1. in = Unit.PERCENT does that.
}
