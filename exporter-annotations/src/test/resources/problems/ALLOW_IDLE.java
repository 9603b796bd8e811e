package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Allow(rule = {Rule.COUNTER_SUFFIX, Rule.PERCENT}, reason = "R.")
//                                            ^ warning: [ALLOW_IDLE] nothing here breaks rule PERCENT. Remove the waiver.
      @Counter(name = "a_jobs", help = "H.") long value) {}
}
