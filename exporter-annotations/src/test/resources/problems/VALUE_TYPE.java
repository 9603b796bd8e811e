package p;

import dev.exporterkit.annotations.*;
import java.util.concurrent.atomic.AtomicLong;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "a_a", help = "H.") AtomicLong a,
//    ^ [VALUE_TYPE] @Gauge cannot expose AtomicLong "a". Use a number, boolean, Duration or Instant, boxed or optional.
      @Gauge(name = "a_b", help = "H.") String b,
//    ^ [VALUE_TYPE] @Gauge cannot expose String "b". Use a number, boolean, Duration or Instant, boxed or optional.
//                  ^ [ABBREVIATED_UNIT] metric "a_b" has the word "b", which reads as an abbreviated unit. Write the base unit out.
      @Counter(name = "a_c_total", help = "H.") boolean c,
//    ^ [VALUE_TYPE] @Counter cannot expose boolean "c". A counter is a number or a Duration, boxed or optional.
      @Histogram(name = "a_d", help = "H.") long d,
//    ^ [VALUE_TYPE] @Histogram cannot expose long "d". A histogram is a HistogramValue.
//                      ^ [ABBREVIATED_UNIT] metric "a_d" has the word "d", which reads as an abbreviated unit. Write the base unit out.
      @Summary(name = "a_e", help = "H.") long e,
//    ^ [VALUE_TYPE] @Summary cannot expose long "e". A summary is a SummaryValue.
      @StateSet(name = "a_f", help = "H.") String f,
//    ^ [VALUE_TYPE] @StateSet cannot expose String "f". A state set is an enum, or a Set of its constants.
      @Gauge(name = "a_g", help = "H.") Number g,
//    ^ [VALUE_TYPE] @Gauge cannot expose Number "g". Use a number, boolean, Duration or Instant, boxed or optional.
      @Gauge(name = "a_h", help = "H.") int[] h) {}
//    ^ [VALUE_TYPE] @Gauge cannot expose int[] "h". Use a number, boolean, Duration or Instant, boxed or optional.
//                  ^ [ABBREVIATED_UNIT] metric "a_h" has the word "h", which reads as an abbreviated unit. Write the base unit out.
}
