package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  @Label("zone")
//^ [MISPLACED] @Label has no effect on "collect". Put it on a component or method of the record: only the keys of a Map take it from here.
  List<Row> collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_jobs", help = "H.") int jobs,
      @Label("host") List<Inner> inners,
//    ^ [MISPLACED] @Label has no effect on "inners". Put it on a component or method of the record: only the keys of a Map take it from here.
      @Label Optional<Id> id) {}
//    ^ [LABEL_TYPE] label "id" is of type Optional<C.Id>. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. Use the record of labels itself.

  record Inner(@Label String name, @Gauge(name = "a_more", help = "H.") int more) {}

  record Id(@Label String rack) {}
}
