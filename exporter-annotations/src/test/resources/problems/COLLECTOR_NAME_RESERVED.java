package p;

import dev.exporterkit.annotations.*;

@Collector(name = "disable-defaults", description = "Jobs.")
//                ^ [COLLECTOR_NAME_RESERVED] collector "disable-defaults" would have the switch --collector.disable-defaults, which is the kit's own. Choose another name.
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
