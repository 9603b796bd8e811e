package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Counter(name = "a_requests_totals", help = "H.")
//                ^ [COUNTER_SUFFIX] counter "a_requests_totals" does not end in _total. Name it "a_requests_total".
  int one() {
    return 1;
  }

  @Counter(name = "a_total_seconds", help = "H.")
//                ^ [COUNTER_SUFFIX] counter "a_total_seconds" does not end in _total. Name it "a_seconds_total".
  int two() {
    return 1;
  }

  @Counter(name = "a_errors_count", help = "H.")
//                ^ [COUNTER_SUFFIX] counter "a_errors_count" does not end in _total. Name it "a_errors_total".
  int three() {
    return 1;
  }
}
