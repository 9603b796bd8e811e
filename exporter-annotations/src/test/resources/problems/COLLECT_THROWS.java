package p;

import dev.exporterkit.annotations.*;

final class C {
  @Collector(name = "rows", description = "Rows.")
  static final class Rows {
    @Collect
    Row collect() throws Throwable {
//      ^ [COLLECT_THROWS] method collect throws Throwable, but may throw an Exception at most. Declare Exception or one of its subclasses.
      return new Row(1);
    }
  }

  @Collector(name = "singles", description = "Singles.")
  static final class Singles {
    @Gauge(name = "a_one", help = "H.")
    long one() throws Alarm {
//       ^ [COLLECT_THROWS] method one throws C.Alarm, but may throw an Exception at most. Declare Exception or one of its subclasses.
      return 1;
    }

    @Gauge(name = "a_two", help = "H.")
    <X extends Alarm> long two() throws X {
//                         ^ [COLLECT_THROWS] method two throws X, but may throw an Exception at most. Declare Exception or one of its subclasses.
      return 2;
    }

    @Gauge(name = "a_three", help = "H.")
    <X extends Throwable> long three() throws X, Error {
      return 3;
    }
  }

  static final class Alarm extends Throwable {}

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}
}
