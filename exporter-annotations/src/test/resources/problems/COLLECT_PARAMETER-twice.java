package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "jobs", description = "Jobs.")
final class C {
  @Collect
  Row collect(Target target, One one, Two two, Target again) {
//                                        ^ [COLLECT_PARAMETER] method collect takes a second C.Two. It can take one ScrapeContext, one Target and one record of a module, in any order. Inject everything else into the constructor.
//                                                    ^ [COLLECT_PARAMETER] method collect takes a second Target. It can take one ScrapeContext, one Target and one record of a module, in any order. Inject everything else into the constructor.
    return new Row(1);
  }

  record One(int size) {}

  record Two(int size) {}

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
