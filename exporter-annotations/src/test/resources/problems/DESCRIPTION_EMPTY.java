package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, collectors = {One.class, Two.class})
//^ [DESCRIPTION_EMPTY] exporter "a" has no description. Describe it in the first sentence of the class's Javadoc, or set description.
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "one", description = " ")
//                                       ^ [DESCRIPTION_EMPTY] collector "one" has no description. Describe it in the first sentence of the class's Javadoc, or set description.
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  /** @since 1.0 */
  @Collector(name = "two")
//^ [DESCRIPTION_EMPTY] collector "two" has no description. Describe it in the first sentence of the class's Javadoc, or set description.
  static final class Two {
    @Gauge(name = "a_more", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
