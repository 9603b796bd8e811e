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
      @Label @From("name") String backend,
      @Label Id id,
      @Label @From("zone") String area,
      @Label String zone,
//                  ^ [COLUMN_TWICE] labels "area" and "zone" have the same column, "zone". Correct @From, or remove one of them.
      @Gauge(name = "a_jobs", help = "H.") int jobs,
      @From("jobs") @Gauge(name = "a_jobs_again", help = "H.") int again) {}

  record Id(@Label String name) {}
//                        ^ [COLUMN_TWICE] labels "backend" and "name" have the same column, "name". Correct @From, or remove one of them.
}
