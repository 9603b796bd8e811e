package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Allow(rule = Rule.HELP_MISSING, reason = "R.")
//                      ^ [ALLOW_FORBIDDEN] rule HELP_MISSING cannot be waived, because a scrape would break or mislead. Correct what it reports.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
