package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, Two.class, Three.class, Probed.class})
//                                                                                    ^ [FAMILY_SHARED] metric "a_jobs" of collector "two" is also that of collector "one" and has no labels, so a scrape would have it twice. Rename one, or add a label.
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
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "three", description = "Three.")
  static final class Three {
    @Allow(rule = Rule.FAMILY_SHARED, reason = "R.")
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "probed", description = "Probed.")
  static final class Probed {
    @Collect
    Row collect(Target target) {
      return new Row(1);
    }

    record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
  }
}
