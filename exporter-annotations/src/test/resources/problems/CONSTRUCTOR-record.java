package p;

import dev.exporterkit.annotations.*;
import jakarta.inject.Inject;

final class C {
  @Collector(name = "two", description = "A collector.")
  record A(int x) {
    @Inject
    A {}

    @Inject
    A() {
//  ^ [CONSTRUCTOR] collector two has 2 constructors with @Inject. Give it one constructor with @Inject, or one without parameters, that is not private.
      this(1);
    }

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "private", description = "A collector.")
  record B(int x) {
    @Inject
    private B() {
//          ^ [CONSTRUCTOR] collector private has a private constructor. Give it one constructor with @Inject, or one without parameters, that is not private.
      this(1);
    }

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
