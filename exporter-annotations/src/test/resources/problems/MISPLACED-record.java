package p;

import dev.exporterkit.annotations.*;
import java.util.*;

final class C {
  record A(String host) {
    @Collect
//  ^ [MISPLACED] @Collect has no effect on method "collect". Put it on a method of a @Collector class, or annotate C.A with @Collector.
    List<Row> collect() {
      return List.of();
    }
  }

  record Row(@Label String host, @Gauge(name = "a_jobs", help = "H.") long jobs) {}

  @Info(name = "a_info", help = "H.")
//^ [MISPLACED] @Info has no effect on record "B". Put it on a record that it returns.
  @Collector(name = "info", description = "A collector that is an info, too.")
  record B(String host) {
    @Collect
    List<Row> collect() {
      return List.of();
    }
  }

  @Collector(name = "label", description = "A label on a method of a collector.")
  record D(String host) {
    @Label
//  ^ [MISPLACED] @Label has no effect on method "zone". Put it on a component or method of a record.
    String zone() {
      return host;
    }

    @Collect
    List<Row> collect() {
      return List.of();
    }
  }
}
