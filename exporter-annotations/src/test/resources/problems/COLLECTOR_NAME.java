package p;

import dev.exporterkit.annotations.*;

@Collector(name = "My Jobs", description = "A collector.")
//                ^ [COLLECTOR_NAME] "My Jobs" cannot be the name of a collector: lower-case letters and digits are allowed, with words separated by - or _. Name it "my_jobs".
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
