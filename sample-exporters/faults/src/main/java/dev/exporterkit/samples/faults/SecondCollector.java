package dev.exporterkit.samples.faults;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import jakarta.inject.Inject;
import java.util.List;

/** Misbehaves as the file "second" requests. */
@Collector(name = "second")
record SecondCollector(Faults faults) {
  @Inject
  SecondCollector(FaultsOptions options) {
    this(new Faults("second", options));
  }

  @Collect
  List<Part> collect() throws Exception {
    return faults.parts().stream()
        .map(part -> new Part(part.name(), part.jobs(), part.load()))
        .toList();
  }

  record Part(
      @Label String part,
      @Counter(name = "faults_second_jobs_total", help = "Jobs that the part has finished.")
          long jobs,
      @Gauge(name = "faults_second_load", help = "Jobs in progress.") double load) {}
}
