package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label("a-b") String some,
//           ^ [LABEL_SYNTAX] "a-b" is no label name. Use letters, digits and underscores, a letter first.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
