package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  Table collect() {
//      ^ [ROW_TYPE] Table cannot be used as rows. Name the record in it, without wildcards and type variables.
    return null;
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
