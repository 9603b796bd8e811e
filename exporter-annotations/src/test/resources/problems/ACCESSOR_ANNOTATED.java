package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      long other,
      @Gauge(name = "a_jobs", help = "H.") long value) {
    @Gauge(name = "a_other", help = "H.")
//  ^ [ACCESSOR_ANNOTATED] @Gauge has no effect on the accessor of component "other". Put it on the component itself.
    public long other() {
      return 1;
    }
  }
}
