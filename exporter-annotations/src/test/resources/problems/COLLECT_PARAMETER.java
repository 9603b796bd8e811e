package p;

import dev.exporterkit.annotations.*;

@Collector(value = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect(String target) {
//                   ^ [COLLECT_PARAMETER] method collect takes a String. The only parameter it may take is a ScrapeContext.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
