package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.", timeout = "5m1s")
//                                                         ^ [TIMEOUT_IDLE] timeout = "5m1s" never ends anything: a scrape lasts at most 5m. Shorten or remove it.
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
