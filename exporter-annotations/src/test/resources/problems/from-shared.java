package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Collector(name = "first", description = "D.")
  static final class First {
    @Collect
    List<Row> collect() {
      return List.of(new Row("a", 1));
    }
  }

  @Collector(name = "second", description = "D.")
  static final class Second {
    @Collect
    Table<Row> collect() {
      return Table.empty();
    }
  }

  record Row(
      @Label @From("zn") String zone,
      @From("Jobs") @Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
