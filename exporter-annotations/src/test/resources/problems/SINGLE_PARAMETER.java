package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs(Target target) {
//                 ^ [SINGLE_PARAMETER] single value jobs takes a parameter of type Target. It can take one ScrapeContext. Probes and modules need a @Collect method that returns a record.
    return 1;
  }

  @Gauge(name = "a_workers", help = "H.")
  long workers(ScrapeContext scrape, ScrapeContext again) {
//                                                 ^ [SINGLE_PARAMETER] single value workers takes a second ScrapeContext. It can take one ScrapeContext. Probes and modules need a @Collect method that returns a record.
    return 1;
  }

  @Gauge(name = "a_slots", help = "H.")
  long slots(ScrapeContext scrape) {
    return 1;
  }
}
