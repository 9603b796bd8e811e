package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label("fooBar") String some,
//           ^ [LABEL_CASE] label "fooBar" is not in snake_case. Name it "foo_bar".
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
