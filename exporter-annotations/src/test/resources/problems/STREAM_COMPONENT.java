package p;

import dev.exporterkit.annotations.*;
import java.util.stream.Stream;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label String zone,
      Stream<Inner> inners) {}
//                  ^ [STREAM_COMPONENT] "inners" holds a Stream, which only a @Collect method itself can return. Use a List, with toList().

  record Inner(@Label String x, @Gauge(name = "a_jobs", help = "H.") long value) {}
}
