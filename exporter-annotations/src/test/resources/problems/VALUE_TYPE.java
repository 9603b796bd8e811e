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
//    ^ [VALUE_TYPE] @Gauge cannot expose "a" of type AtomicLong. Use its value, a long or a double.
      @Gauge(name = "a_b", help = "H.") String b,
//    ^ [VALUE_TYPE] @Gauge cannot expose "b" of type String. Parse it in the collector, or use @Label if it is text.
//                  ^ [ABBREVIATED_UNIT] metric "a_b" has the word "b", which reads as an abbreviated unit. Write the base unit out.
      @Counter(name = "a_c_total", help = "H.") boolean c,
//    ^ [VALUE_TYPE] @Counter cannot expose "c" of type boolean. Use @Gauge.
      @Histogram(name = "a_d", help = "H.") long d,
//    ^ [VALUE_TYPE] @Histogram cannot expose "d" of type long. A histogram is a HistogramValue.
//                      ^ [ABBREVIATED_UNIT] metric "a_d" has the word "d", which reads as an abbreviated unit. Write the base unit out.
      @Summary(name = "a_e", help = "H.") long e,
//    ^ [VALUE_TYPE] @Summary cannot expose "e" of type long. A summary is a SummaryValue.
      @StateSet(name = "a_f", help = "H.") String f,
//    ^ [VALUE_TYPE] @StateSet cannot expose "f" of type String. A state set is an enum, or a Set of its constants.
      @Gauge(name = "a_g", help = "H.") Number g,
//    ^ [VALUE_TYPE] @Gauge cannot expose "g" of type Number. Use its value, a long or a double.
      @Gauge(name = "a_h", help = "H.") int[] h) {}
//    ^ [VALUE_TYPE] @Gauge cannot expose "h" of type int[]. A row has one value for each metric: use a List of a record with a @Label and this metric, or a Map with a @Label for its keys.
//                  ^ [ABBREVIATED_UNIT] metric "a_h" has the word "h", which reads as an abbreviated unit. Write the base unit out.
}
