package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Allow(rule = "WE-26", reason = " ")
//                                    ^ [ALLOW_REASON] the waiver of WE-26 has no reason. Say why it is right here.
      @Counter(name = "a_jobs", help = "H.") long value) {}
}
