package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  void collect() {}
//     ^ [ROW_TYPE] void cannot be used as rows. Return a record of metrics.
}
