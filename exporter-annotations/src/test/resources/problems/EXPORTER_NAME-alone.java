package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Exporter(name = "jobs_exporter", port = 19200, description = "D.", collectors = One.class)
//                 ^ [EXPORTER_NAME] "jobs_exporter" cannot be the name of an exporter: the kit adds "exporter" where it belongs. Name it "jobs".
  static final class Main {
    public static void main(String... args) {}
  }

  @Exporter(
      name = "a",
      port = 19201,
      description = "D.",
      prefix = "B-",
//             ^ [EXPORTER_PREFIX] "B-" cannot be a prefix: lower-case letters and digits are allowed, with words separated by _. Name it "b".
      collectors = One.class)
  static final class Other {
    public static void main(String... args) {}
  }

  @Collector(name = "one", description = "D.")
  static final class One {
    @Gauge(name = "jobs_open", help = "H.")
    int one() {
      return 1;
    }
  }
}
