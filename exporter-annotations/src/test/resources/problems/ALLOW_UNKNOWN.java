package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Allow(rule = "counter_suffix", reason = "R.")
//                  ^ [ALLOW_UNKNOWN] there is no rule "counter_suffix". Did you mean "WE-26"?
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
