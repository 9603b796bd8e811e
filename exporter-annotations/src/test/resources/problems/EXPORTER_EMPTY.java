package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "")
//^ [EXPORTER_EMPTY] exporter "a" has no collectors. Name them in collectors, or add @Collector to the class.
//                                                  ^ [DESCRIPTION_EMPTY] exporter "a" has no description. Describe it in the first sentence of the class's Javadoc, or set description.
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
}
