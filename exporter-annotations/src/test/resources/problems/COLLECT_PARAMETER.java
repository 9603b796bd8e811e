package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect(String target) {
//                   ^ [COLLECT_PARAMETER] method collect takes a String. It may take one ScrapeContext, one Target and one record of a module, in any order, and nothing else.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
