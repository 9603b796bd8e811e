package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label("le") String some,
//           ^ [LABEL_RESERVED] label "le" belongs to the samples of histograms. Choose another name.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
