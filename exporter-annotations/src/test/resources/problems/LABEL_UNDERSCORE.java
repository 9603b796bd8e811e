package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label("_a") String some,
//           ^ [LABEL_UNDERSCORE] label "_a" starts with an underscore, which is reserved. Name it "a".
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
