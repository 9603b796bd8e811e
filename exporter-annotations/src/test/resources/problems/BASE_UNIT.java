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
//                  ^ [BASE_UNIT] metric "a_wait_milliseconds" is in milliseconds, which is not a base unit. Name it "a_wait_seconds". Convert its values to seconds. in = Unit.MILLISECONDS does that.
}
