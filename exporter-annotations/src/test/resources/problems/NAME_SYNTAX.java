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
//                  ^ [NAME_SYNTAX] "a-b" cannot be the name of a metric: letters, digits and underscores are allowed, with a letter first. Choose another name.
}
