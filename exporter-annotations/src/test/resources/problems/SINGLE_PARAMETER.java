package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs(Target target) {
//                 ^ [SINGLE_PARAMETER] single value jobs takes a Target. It may take one ScrapeContext and nothing else: what probes or has modules is a @Collect method that returns a record.
    return 1;
  }

  @Gauge(name = "a_workers", help = "H.")
  long workers(ScrapeContext scrape, ScrapeContext again) {
//                                                 ^ [SINGLE_PARAMETER] single value workers takes a ScrapeContext. It may take one ScrapeContext and nothing else: what probes or has modules is a @Collect method that returns a record.
    return 1;
  }

  @Gauge(name = "a_slots", help = "H.")
  long slots(ScrapeContext scrape) {
    return 1;
  }
}
