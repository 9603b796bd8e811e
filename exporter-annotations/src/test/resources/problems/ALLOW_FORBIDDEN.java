package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Allow(rule = "CL-31", reason = "R.")
//                  ^ [ALLOW_FORBIDDEN] rule "CL-31" cannot be waived, as a scrape would break or mislead. Mend what it reports.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
