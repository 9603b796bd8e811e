package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  Table<Row> collect() {
    return Table.empty();
  }

  record Row(
      @Label List<String> zones,
//    ^ [LABEL_TYPE] label "zones" is of type List<String>. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. A row has one value for each label: join them with String.join, or return a row for each.
      @Label Map<String, String> tags,
//    ^ [LABEL_TYPE] label "tags" is of type Map<String, String>. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. Add a metric, if the map has a value for each key, or return a row for each entry.
      @Gauge(name = "a_list", help = "H.") List<Long> list,
//    ^ [VALUE_TYPE] @Gauge cannot expose "list" of type List<Long>. A row has one value for each metric: use a List of a record with a @Label and this metric, or a Map with a @Label for its keys.
      @Gauge(name = "a_text", help = "H.") String text,
//    ^ [VALUE_TYPE] @Gauge cannot expose "text" of type String. Parse it in the collector, or use @Label if it is text.
      @Gauge(name = "a_start_timestamp_seconds", help = "H.") java.time.LocalDateTime start,
//    ^ [VALUE_TYPE] @Gauge cannot expose "start" of type LocalDateTime. Use an Instant.
      long forgotten) {}
//         ^ [COMPONENT_UNANNOTATED] component "forgotten" of type long has no annotation. Add @Label or a metric, or remove it.
}
