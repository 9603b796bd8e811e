package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  @Label("zone")
  Map<String, Map<String, Row>> collect() {
//                              ^ [MAP_OF_MAPS] map "collect" has maps in it, but @Label names the keys of one map only. Use a List of a record that has both labels.
    return null;
  }

  record Row(
      @Label("host") @Gauge(name = "a_jobs", help = "H.") Map<String, Map<String, Long>> jobs) {}
}
