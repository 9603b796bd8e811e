package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @From("total")
//^ [MISPLACED] @From has no effect on field "total". Put it on a component of a record.
  private long total;

  @Collect
  Table<Row> collect() {
    return Table.empty();
  }

  enum Side {
    @From("l")
//  ^ [MISPLACED] @From has no effect on enum constant "LEFT". Put it on a component of a record.
    LEFT
  }

  record Row(@Label Side side, @Gauge(name = "a_jobs", help = "H.") int jobs) {
    @From("zone")
//  ^ [MISPLACED] @From has no effect on field "ZONE". Put it on a component of a record.
    static final String ZONE = "";
  }
}
