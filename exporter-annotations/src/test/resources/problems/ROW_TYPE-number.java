package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  long collect() {
//     ^ [ROW_TYPE] long cannot be used as rows. To expose it, put @Gauge or another metric on the method instead of @Collect.
    return 1;
  }
}
