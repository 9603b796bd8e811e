package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect(Module module, ScrapeContext scrape) {
//                   ^ [MODULE_ALONE] method collect takes the module C.Module but no Target, and only probes have modules. Add a Target, or inject the configuration.
    return new Row(1);
  }

  record Module(int size) {}

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
