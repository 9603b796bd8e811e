package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_gauge", help = "H.") long value) {}
//                  ^ [NAME_TYPE_WORD] metric "a_gauge" has its type, "gauge", in its name. Choose another name.
}
