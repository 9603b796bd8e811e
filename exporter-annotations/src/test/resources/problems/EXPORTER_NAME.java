package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a-exporter", prefix = "a", port = 19100, description = "D.", collectors = One.class)
//                 ^ [EXPORTER_NAME] "a-exporter" cannot be the name of an exporter: the kit adds "exporter" where it belongs. Name it "a".
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

  @Exporter(name = "My_A", prefix = "a", port = 19100, description = "D.", collectors = One.class)
//                 ^ [EXPORTER_NAME] "My_A" cannot be the name of an exporter: lower-case letters and digits are allowed, with words separated by - or _. Name it "my-a".
  static final class Other {
    public static void main(String... args) {}
  }
}
