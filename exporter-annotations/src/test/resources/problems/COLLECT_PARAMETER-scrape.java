package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  Row collect(ScrapeContext one, ScrapeContext two) {
//                                             ^ [COLLECT_PARAMETER] method collect takes a second ScrapeContext. It can take one ScrapeContext, one Target and one record of a module, in any order. Inject everything else into the constructor.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
