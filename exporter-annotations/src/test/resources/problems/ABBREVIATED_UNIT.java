package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_wait_ms", help = "H.") long value,
//                  ^ [ABBREVIATED_UNIT] metric "a_wait_ms" has the abbreviated unit "ms". Name it "a_wait_seconds". Convert its values to seconds. in = Unit.MILLISECONDS does that.
      @Gauge(name = "a_wait_h", help = "H.") long unclear) {}
//                  ^ [ABBREVIATED_UNIT] metric "a_wait_h" has the word "h", which reads as an abbreviated unit. Write the base unit out.
}
