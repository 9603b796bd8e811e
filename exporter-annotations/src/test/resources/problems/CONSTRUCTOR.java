package p;

import dev.exporterkit.annotations.*;
import jakarta.inject.Inject;

final class C {
  @Collector(name = "a", description = "A collector.")
  static final class A {
    A(int x) {}
//  ^ [CONSTRUCTOR] collector a has a constructor with parameters but without @Inject. Give it one constructor with @Inject, or one without parameters, that is not private.

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "b", description = "A collector.")
  static final class B {
    private B() {}
//          ^ [CONSTRUCTOR] collector b has a private constructor. Give it one constructor with @Inject, or one without parameters, that is not private.

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "d", description = "A collector.")
  static final class D {
    @Inject
    D() {}

    @Inject
    D(int x) {}
//  ^ [CONSTRUCTOR] collector d has 2 constructors with @Inject. Give it one constructor with @Inject, or one without parameters, that is not private.

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
