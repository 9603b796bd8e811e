package p;

import dev.exporterkit.annotations.*;
import java.util.*;

final class C {
  @Collector(name = "itself", description = "A collector that returns itself.")
  record A(String host) {
    @Collect
    A collect() {
//    ^ [ROW_TYPE] C.A cannot be used as rows. Collectors return rows: write another record for them.
      return this;
    }
  }

  @Collector(name = "other", description = "A collector that returns another one.")
  record B(List<D> all) {
    @Collect
    List<D> collect() {
//          ^ [ROW_TYPE] C.D cannot be used as rows. Collectors return rows: write another record for them.
      return all;
    }
  }

  @Collector(name = "returned", description = "The other collector.")
  record D(String host) {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
