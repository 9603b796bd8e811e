package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_wait_milliseconds", help = "H.") long value) {}
//                  ^ [BASE_UNIT] metric "a_wait_milliseconds" is in milliseconds, not in a base unit. Convert to seconds and name it "a_wait_seconds".
}
