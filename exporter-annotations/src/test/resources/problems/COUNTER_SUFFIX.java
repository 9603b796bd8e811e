package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Counter(name = "a_jobs", help = "H.") long value) {}
//                    ^ [COUNTER_SUFFIX] counter "a_jobs" does not end in _total. Name it "a_jobs_total".
}
