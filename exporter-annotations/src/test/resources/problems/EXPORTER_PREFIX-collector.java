package p;

import dev.exporterkit.annotations.*;

@Collector(name = "jobs", description = "Jobs.", prefix = "a_")
//                                                        ^ [EXPORTER_PREFIX] "a_" cannot be a prefix: lower-case letters and digits are allowed, with words separated by _. Name it "a".
final class C {
  @Gauge(name = "a_jobs", help = "H.")
  long jobs() {
    return 1;
  }
}
