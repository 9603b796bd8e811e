package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a-b", help = "H.") long value) {}
//                  ^ [NAME_SYNTAX] "a-b" is no metric name. Use letters, digits and underscores, a letter first.
}
