package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_jobs", help = "H.") long value) {
    @Gauge(name = "a_x", help = "H.")
    long x(int y) {
//       ^ [VALUE_METHOD] method x has parameters. A value method of a record must have no parameters and no checked exceptions, must be neither static nor private, and must be public if the collector is in another package.
      return 1;
    }

    @Gauge(name = "a_y", help = "H.")
    private long y() {
//               ^ [VALUE_METHOD] method y is private. A value method of a record must have no parameters and no checked exceptions, must be neither static nor private, and must be public if the collector is in another package.
      return 1;
    }

    @Gauge(name = "a_z", help = "H.")
    static long z() {
//              ^ [VALUE_METHOD] method z is static. A value method of a record must have no parameters and no checked exceptions, must be neither static nor private, and must be public if the collector is in another package.
      return 1;
    }

    @Gauge(name = "a_w", help = "H.")
    long w() throws java.io.IOException {
//       ^ [VALUE_METHOD] method w throws a checked exception. A value method of a record must have no parameters and no checked exceptions, must be neither static nor private, and must be public if the collector is in another package.
      return 1;
    }
  }
}
