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
      @Allow(rule = Rule.COUNTER_SUFFIX, reason = " ")
//                                                ^ [ALLOW_REASON] the waiver of COUNTER_SUFFIX has no reason. Say why it is right here.
      @Counter(name = "a_jobs", help = "H.") long value) {}
}
