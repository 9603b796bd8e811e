package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Allow(rule = {"WE-26", "WE-17"}, reason = "R.")
//                            ^ warning: [ALLOW_IDLE] nothing here breaks rule "WE-17". Remove the waiver.
      @Counter(name = "a_jobs", help = "H.") long value) {}
}
