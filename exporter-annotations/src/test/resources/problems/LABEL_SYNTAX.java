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
//           ^ [LABEL_SYNTAX] "a-b" cannot be the name of a label: letters, digits and underscores are allowed, with a letter first. Name it "a_b".
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
