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

  record Row(@Label String zone, @From("jobs") long count) {
//                         ^ [TABLE_METHOD] zone() of record C.Row has no effect, because a record that is read from a table is never constructed. Remove the method, or return records instead of a Table.
    @Override
    public String zone() {
      return zone.strip();
    }

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
//       ^ [TABLE_METHOD] jobs() of record C.Row has no effect, because a record that is read from a table is never constructed. Remove the method, or return records instead of a Table.
      return count;
    }

    @Label("side")
    @Gauge(name = "a_sides", help = "H.")
    Map<String, Long> sides() {
//                    ^ [TABLE_METHOD] sides() of record C.Row has no effect, because a record that is read from a table is never constructed. Remove the method, or return records instead of a Table.
      return Map.of();
    }
  }
}
