package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  Table<List<Row>> collect() {
//                 ^ [ROW_TYPE] Table<List<C.Row>> cannot be used as rows. A table is read into a record: name it, as in Table<Row>.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
