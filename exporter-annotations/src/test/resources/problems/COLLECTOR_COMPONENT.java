package p;

import dev.exporterkit.annotations.*;
import java.util.*;

final class C {
  @Collector(name = "sheet", description = "A collector that is its own row.")
  record A(
      @Label String host,
//    ^ [COLLECTOR_COMPONENT] component "host" of collector sheet has @Label, but Guice passes the components of a collector to its constructor. Move the annotation to a method that returns the value, or to a record that the @Collect method returns.
      @Gauge(name = "a_jobs", help = "H.") long jobs,
//    ^ [COLLECTOR_COMPONENT] component "jobs" of collector sheet has @Gauge, but Guice passes the components of a collector to its constructor. Move the annotation to a method that returns the value, or to a record that the @Collect method returns.
      Map<String, Long> raw) {
    @Collect
    A collect() {
      return this;
    }
  }

  @Collector(name = "alone", description = "A row without a method.")
  record B(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
//         ^ [COLLECTOR_COMPONENT] component "jobs" of collector alone has @Gauge, but Guice passes the components of a collector to its constructor. Move the annotation to a method that returns the value, or to a record that the @Collect method returns.

  @Collector(name = "accessor", description = "An annotated accessor.")
  record D(long jobs) {
//              ^ [COLLECTOR_COMPONENT] component "jobs" of collector accessor has @Gauge, but Guice passes the components of a collector to its constructor. Move the annotation to a method that returns the value, or to a record that the @Collect method returns.
    @Gauge(name = "a_jobs", help = "H.")
    public long jobs() {
      return jobs;
    }

    @Gauge(name = "a_more", help = "H.")
    long more() {
      return 1;
    }
  }

  @Collector(name = "collected", description = "Rows that are injected.")
  record E(@Collect List<Row> rows) {
//                            ^ [COLLECTOR_COMPONENT] component "rows" of collector collected has @Collect, but Guice passes the components of a collector to its constructor. Move the annotation to a method that returns the value, or to a record that the @Collect method returns.
    record Row(@Label String host, @Gauge(name = "a_less", help = "H.") long less) {}
  }
}
