package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect(String target) {
//                   ^ [COLLECT_PARAMETER] method collect takes a parameter of type String. It can take one ScrapeContext, one Target and one record of a module, in any order. Inject everything else into the constructor.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
