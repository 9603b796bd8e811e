package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "jvm", port = 19100, description = "D.", collectors = One.class)
//                 ^ [EXPORTER_PREFIX_RESERVED] prefix "jvm" is that of metrics that every exporter or Prometheus itself makes. Set prefix to another word, such as "jvm_target".
  static final class Jvm {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, prefix = {"a", "process"})
//                                                                                         ^ [EXPORTER_PREFIX_RESERVED] prefix "process" is that of metrics that every exporter or Prometheus itself makes. Set prefix to another word, such as "process_target".
  static final class Process {
    public static void main(String... args) {}
  }

  @Exporter(name = "process", port = 19100, description = "D.", collectors = One.class, prefix = "a")
  static final class Fine {
    public static void main(String... args) {}
  }

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
//                ^ [PREFIX_MISSING] metric "a_jobs" lacks the prefix of exporter "jvm". Name it "jvm_a_jobs", or add its prefix to @Exporter.
    long jobs() {
      return 1;
    }
  }
}
