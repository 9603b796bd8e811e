package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  List<Row> collect() {
    return List.of();
  }

  record Row(
      @Label Id id,
      @Label @From("zn") String zone,
//           ^ [FROM_UNUSED] @From has no effect on "zone", because C.Row is not read from a table. Remove it, or return a Table instead of records.
      @From("Jobs") @Gauge(name = "a_jobs", help = "H.") int jobs,
//    ^ [FROM_UNUSED] @From has no effect on "jobs", because C.Row is not read from a table. Remove it, or return a Table instead of records.
      Inner inner) {}

  record Id(@Label @From("nm") String name) {}
//                 ^ [FROM_UNUSED] @From has no effect on "name", because C.Id is not read from a table. Remove it, or return a Table instead of records.

  record Inner(@From("Users") @Gauge(name = "a_users", help = "H.") int users) {}
//             ^ [FROM_UNUSED] @From has no effect on "users", because C.Inner is not read from a table. Remove it, or return a Table instead of records.
}
