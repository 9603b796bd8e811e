package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", description = "D.", collectors = One.class)
//^ [PORT_MISSING] exporter "a" has no port, and Prometheus's port registry has no entry of that name. Set port: 10025 is the next free one of the registry, and an exporter for your own organization may use any port outside 9090 to 9999.
  static final class NoEntry {
    public static void main(String... args) {}
  }

  @Exporter(name = "blackbox", prefix = "a", description = "D.", collectors = One.class)
//^ [PORT_MISSING] exporter "blackbox" has no port, and Prometheus's port registry has several entries of that name. Set port to 9110 or 9115.
  static final class Several {
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
