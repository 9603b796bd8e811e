package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, Two.class, Three.class})
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
    @Gauge(name = "a_up", help = "Other.")
//                ^ [FAMILY_RESERVED] the kit itself generates metric "a_up" for exporter "a". Choose another name.
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "three", description = "Three.")
  static final class Three {
    @Counter(name = "a_exporter_dropped_samples_total", help = "Dropped.")
//                  ^ [FAMILY_RESERVED] the kit itself generates metric "a_exporter_dropped_samples_total" for exporter "a". Choose another name.
    long dropped() {
      return 1;
    }

    @Counter(name = "a_exporter_refused_requests_total", help = "Refused.")
//                  ^ [FAMILY_RESERVED] the kit itself generates metric "a_exporter_refused_requests_total" for exporter "a". Choose another name.
    long refused() {
      return 1;
    }

    @Gauge(name = "a_scrape_collector_cache_age_seconds", help = "Age.")
//                ^ [FAMILY_RESERVED] the kit itself generates metric "a_scrape_collector_cache_age_seconds" for exporter "a". Choose another name.
    long age() {
      return 1;
    }
  }
}
