package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, Two.class})
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

  @Collector(name = "two", description = "Two.")
  static final class Two {
    @Gauge(name = "b_more", help = "Other.")
//                ^ [PREFIX_MISSING] metric "b_more" lacks the prefix of exporter "a". Name it "a_b_more", or add its prefix to @Exporter.
    long jobs() {
      return 1;
    }
  }
}
