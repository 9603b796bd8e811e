package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  @Gauge(name = "a_jobs", help = "H.")
//^ [TWO_ANNOTATIONS] "collect" has both @Collect and @Gauge. Keep one.
  int collect() {
    return 1;
  }
}
