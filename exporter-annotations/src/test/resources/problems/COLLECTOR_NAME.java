package p;

import dev.exporterkit.annotations.*;

@Collector(name = "My Jobs", description = "A collector.")
//                ^ [COLLECTOR_NAME] "My Jobs" is no name for a collector. Use small letters and digits, words parted by - or _, such as "my_jobs".
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
