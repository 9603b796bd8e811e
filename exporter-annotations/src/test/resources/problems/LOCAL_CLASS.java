package p;

import dev.exporterkit.annotations.*;

final class C {
  private final Object field =
//                     ^ [LOCAL_CLASS] @Gauge has no effect in an anonymous class, because the processor cannot see it. Make it a static nested class.
      new Object() {
        @Gauge(name = "a_jobs", help = "H.")
        long jobs() {
          return 1;
        }
      };

  void method() {
//     ^ [LOCAL_CLASS] @Label has no effect in local class "Row", because the processor cannot see it. Make it a static nested class.
//     ^ [LOCAL_CLASS] @Gauge has no effect in local class "Row", because the processor cannot see it. Make it a static nested class.
//     ^ [LOCAL_CLASS] @Collector has no effect in local class "Local", because the processor cannot see it. Make it a static nested class.
    record Row(@Label String zone, @Gauge(name = "a_open", help = "H.") long open) {}

    @Collector(name = "local", description = "L.")
    class Local {}
  }

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
