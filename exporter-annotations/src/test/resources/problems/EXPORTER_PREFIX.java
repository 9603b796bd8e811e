package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", prefix = {"a", "B_"}, port = 19100, description = "D.", collectors = One.class)
//                                     ^ [EXPORTER_PREFIX] "B_" cannot be a prefix: lower-case letters and digits are allowed, with words separated by _. Name it "b".
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
