package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

final class C {
  @Exporter(name = "a", port = 9121, description = "D.", collectors = One.class)
//                             ^ warning: [PORT_TAKEN] port 9121 belongs to Redis exporter in Prometheus's port registry. Use 10025, the next free one, or a port outside 9090 to 9999, the registry's range.
  static final class Taken {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 9096, description = "D.", collectors = One.class)
//                             ^ warning: [PORT_TAKEN] port 9096 is not registered in Prometheus's port registry. Use 10025, the next free one, or a port outside 9090 to 9999, the registry's range.
  static final class NotRegistered {
    public static void main(String... args) {}
  }

  @Exporter(name = "redis", port = 9122, prefix = "a", description = "D.", collectors = One.class)
//                                 ^ warning: [PORT_TAKEN] port 9122 belongs to InfluxDB exporter in Prometheus's port registry. Use 9121, its own entry, or a port outside 9090 to 9999, the registry's range.
  static final class HasItsOwn {
    public static void main(String... args) {}
  }

  @Exporter(name = "redis", port = 9121, prefix = "a", description = "D.", collectors = One.class)
  static final class ItsOwn {
    public static void main(String... args) {}
  }

  @Exporter(name = "statsd", port = 9125, prefix = "a", description = "D.", collectors = One.class)
  static final class ItsSecond {
    public static void main(String... args) {}
  }

  @Exporter(name = "redis", prefix = "a", description = "D.", collectors = One.class)
  static final class Default {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 10001, description = "D.", collectors = One.class)
  static final class Outside {
    public static void main(String... args) {}
  }

  @Allow(rule = Rule.PORT_TAKEN, reason = "R.")
  @Exporter(name = "a", port = 9121, description = "D.", collectors = One.class)
  static final class Waived {
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
