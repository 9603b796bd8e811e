package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Exporter(name = "a", port = 19200, description = "D.", collectors = One.class)
  static final class Main {
    public static void main(String... args) {}
  }

  static final class One {
    @Gauge(name = "a_one", help = "H.")
//  ^ [MISPLACED] @Gauge has no effect on method "one". Put it on a method of a @Collector class, or annotate C.One with @Collector.
    int one() {
      return 1;
    }

    @Gauge(name = "a_two", help = "H.")
    int two() {
      return 1;
    }
  }
}
