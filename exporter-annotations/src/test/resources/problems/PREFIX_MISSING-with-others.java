package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Exporter(name = "a", port = 19200, description = "D.", collectors = One.class)
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "one", description = "D.")
  static final class One {
    @Counter(name = "requests", help = "H.")
//                  ^ [COUNTER_SUFFIX] counter "requests" does not end in _total. Name it "requests_total".
//                  ^ [PREFIX_MISSING] metric "requests" lacks the prefix of exporter "a". Name it "a_requests_total", or add its prefix to @Exporter.
    int one(String broken) {
//                 ^ [SINGLE_PARAMETER] single value one takes a parameter of type String. It can take one ScrapeContext. Probes and modules need a @Collect method that returns a record.
      return 1;
    }

    @Gauge(name = "a_up", help = "H.")
//                ^ [FAMILY_RESERVED] the kit itself generates metric "a_up" for exporter "a". Choose another name.
    int two() {
      return 1;
    }
  }
}
