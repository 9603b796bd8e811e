package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a:b", help = "H.") long value) {}
//                  ^ [NAME_COLON] metric "a:b" has a colon, which belongs to recording rules. Choose another name.
}
