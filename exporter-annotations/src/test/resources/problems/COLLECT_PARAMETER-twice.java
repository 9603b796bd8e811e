package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect(Target target, One one, Two two, Target again) {
//                                        ^ [COLLECT_PARAMETER] method collect takes a C.Two. It may take one ScrapeContext, one Target and one record of a module, in any order, and nothing else.
//                                                    ^ [COLLECT_PARAMETER] method collect takes a Target. It may take one ScrapeContext, one Target and one record of a module, in any order, and nothing else.
    return new Row(1);
  }

  record One(int size) {}

  record Two(int size) {}

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
