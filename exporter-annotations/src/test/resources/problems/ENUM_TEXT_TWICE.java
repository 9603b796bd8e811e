package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label Code code,
      @Gauge(name = "a_jobs", help = "H.") long value) {}

  enum Code {
    OK,
    @Label("ok")
//         ^ [ENUM_TEXT_TWICE] constants OK and FINE of enum C.Code are both "ok". Give one of them another @Label.
    FINE
  }
}
