package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_used", help = " ") long value) {}
//                                   ^ [HELP_MISSING] metric "a_used" has no help. Say in one sentence what it means to the person on call.
}
