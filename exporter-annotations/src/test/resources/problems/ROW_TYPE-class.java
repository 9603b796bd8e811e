package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Collector(name = "one", description = "D.")
  static final class One {
    @Collect
    Row collect() {
//      ^ [ROW_TYPE] C.Row cannot be used as rows. Make C.Row a record of metrics.
      return null;
    }
  }

  @Collector(name = "two", description = "D.")
  static final class Two {
    @Collect
    List<String> collect() {
//               ^ [ROW_TYPE] String cannot be used as rows. Return records with a metric, and with a @Label that distinguishes them.
      return null;
    }
  }

  @Collector(name = "three", description = "D.")
  static final class Three {
    @Collect
    Outer collect() {
      return null;
    }
  }

  static final class Row {
    @Label String zone;

    @Gauge(name = "a_more", help = "H.")
    int more() {
      return 1;
    }
  }

  record Outer(Inner[] inners, List<? extends Inner> more) {}
//                     ^ [ROW_TYPE] C.Inner[] cannot be used as rows. Use a List instead of the array.
//                                                   ^ [ROW_TYPE] List<? extends C.Inner> cannot be used as rows. Name the record in it, without wildcards and type variables.

  record Inner(@Label String zone, @Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
