package p;

import dev.exporterkit.annotations.*;

final class C {
  @Collector(name = "abstract", description = "A collector.")
  abstract static class A {
//                ^ [COLLECTOR_KIND] abstract cannot be a collector: it is abstract. Remove abstract, or make a class that extends it the collector.
    @Gauge(name = "a_jobs", help = "H.")
    abstract long jobs();
  }

  @Collector(name = "inner", description = "A collector.")
  final class B {
//      ^ [COLLECTOR_KIND] inner cannot be a collector: it is an inner class. Make it static.
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "generic", description = "A collector.")
  static final class D<T> {
//             ^ [COLLECTOR_KIND] generic cannot be a collector: it is generic. Remove the type parameters.
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "interface", description = "A collector.")
  interface E {
//^ [COLLECTOR_KIND] interface cannot be a collector: it is an interface. Make it a class or a record.
    @Gauge(name = "a_jobs", help = "H.")
    long jobs();
  }
}
