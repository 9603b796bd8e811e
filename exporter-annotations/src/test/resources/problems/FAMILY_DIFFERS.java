package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, Two.class, Three.class})
//                                                                                    ^ [FAMILY_DIFFERS] metric "a_jobs" of collector "two" has the help "Other.", but "H." in collector "one". Make them equal, or rename one.
//                                                                                                 ^ [FAMILY_DIFFERS] metric "a_jobs_total" of collector "three" has the type counter, but gauge in collector "one". Make them equal, or rename one.
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
    @Gauge(name = "a_jobs", help = "Other.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "three", description = "Three.")
  static final class Three {
    @Counter(name = "a_jobs_total", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
