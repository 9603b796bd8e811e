package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_fooBar", help = "H.") long value) {}
//                  ^ [NAME_CASE] metric "a_fooBar" is not in snake_case. Name it "a_foo_bar".
}
