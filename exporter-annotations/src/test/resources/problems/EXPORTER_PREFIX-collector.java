package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.", prefix = "a_")
//                                                        ^ [EXPORTER_PREFIX] "a_" is no prefix. Use small letters and digits, words parted by _, none at the end.
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
