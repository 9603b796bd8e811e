package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label String instance, @Label("job") String work, @Gauge(name = "a_jobs", help = "H.") long jobs) {}
//    ^ warning: [LABEL_TARGET] label "instance" is one that Prometheus adds to every series, so it renames this one to "exported_instance". Choose another name.
//                                   ^ warning: [LABEL_TARGET] label "job" is one that Prometheus adds to every series, so it renames this one to "exported_job". Choose another name.
}
