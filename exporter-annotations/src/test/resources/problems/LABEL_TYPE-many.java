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

  record Row(
      @Label String[] zones,
//    ^ [LABEL_TYPE] label "zones" is of type String[]. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. A row has one value for each label: join them with String.join, or return a row for each.
      @Label List<String> hosts,
//    ^ [LABEL_TYPE] label "hosts" is of type List<String>. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. A row has one value for each label: join them with String.join, or return a row for each.
      @Label Map<String, String> tags,
//    ^ [LABEL_TYPE] label "tags" is of type Map<String, String>. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. Add a metric, if the map has a value for each key, or return a row for each entry.
      @Label("uri") @Gauge(name = "a_hits", help = "H.") Map<java.net.URL, Long> hits,
//    ^ [LABEL_TYPE] the keys of map "hits" are of type URL. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. Use strings, made in the collector.
      @Label("load") Map<Double, Inner> inners) {}
//    ^ [LABEL_TYPE] the keys of map "inners" are of type Double. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. Use strings, made in the collector.

  record Inner(@Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
