package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  enum State {
    UP,
    DOWN
  }

  record Row(
      @Label("zone")
      @Gauge(name = "a_a", help = "H.")
//    ^ [VALUE_TYPE] @Gauge cannot expose "zones" of type Optional<Map<String, Long>>. Use the Map itself: an empty one exposes nothing.
      Optional<Map<String, Long>> zones,
      @Gauge(name = "a_list", help = "H.")
//    ^ [VALUE_TYPE] @Gauge cannot expose "list" of type List<Long>. A row has one value for each metric: use a List of a record with a @Label and this metric, or a Map with a @Label for its keys.
      List<Long> list,
      @Gauge(name = "a_state", help = "H.")
//    ^ [VALUE_TYPE] @Gauge cannot expose "state" of type C.State. Use @StateSet, or @Label if a row belongs to one constant.
      State state,
      @Gauge(name = "a_start_timestamp_seconds", help = "H.")
//    ^ [VALUE_TYPE] @Gauge cannot expose "start" of type LocalDateTime. Use an Instant.
      java.time.LocalDateTime start,
      @Gauge(name = "a_inner", help = "H.")
//    ^ [VALUE_TYPE] @Gauge cannot expose "inner" of type C.Inner. Records of metrics need no annotation here: remove this one.
      Inner inner) {}

  record Inner(@Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
