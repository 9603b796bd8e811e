package p;

import dev.exporterkit.annotations.*;

final class X {
  static final class A_B {
    @Collector(name = "jobs", description = "Jobs.")
    static final class C {
      @Gauge(name = "a_jobs", help = "H.")
      long jobs() {
        return 1;
      }
    }
  }

  static final class A {
    @Collector(name = "more", description = "More.")
    static final class B_C {
//               ^ [NAME_TAKEN] the class generated for X.A.B_C and the one generated for X.A_B.C have the same name, X_A_B_C_Binding. Rename one of them.
      @Gauge(name = "a_more", help = "H.")
      long more() {
        return 1;
      }
    }
  }
}
