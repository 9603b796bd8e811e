package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  Table<Row> collect() {
    return Table.empty();
  }

  record Row(
      @Label java.net.InetAddress address,
//                                ^ [TABLE_COMPONENT] no column can fill "address" of type InetAddress. A name would be looked up: use a String.
      @Histogram(name = "a_wait_seconds", help = "H.") HistogramValue waiting,
//    ^ [TABLE_COMPONENT] no column can fill "waiting" of type HistogramValue. Return records instead of a Table, or expose its sum and count as counters.
      @Summary(name = "a_size_bytes", help = "H.") SummaryValue size,
//    ^ [TABLE_COMPONENT] no column can fill "size" of type SummaryValue. Return records instead of a Table, or expose its sum and count as counters.
      List<Inner> list,
//                ^ [TABLE_COMPONENT] no column can fill "list" of type List<C.Inner>. A row of a table has one text in each column: return records instead of a Table.
      @Label("side") Map<String, Side> sides,
//                                     ^ [TABLE_COMPONENT] no column can fill "sides" of type Map<String, C.Side>. A row of a table has one text in each column: return records instead of a Table.
      Optional<Inner> optional,
//                    ^ [TABLE_COMPONENT] no column can fill "optional" of type Optional<C.Inner>. Use the record itself: what has no text adds no sample.
      Table<Inner> table,
//                 ^ [TABLE_COMPONENT] no column can fill "table" of type Table<C.Inner>. A row of a table has one text in each column: return records instead of a Table.
      DynamicFamily family,
//                  ^ [TABLE_COMPONENT] no column can fill "family" of type DynamicFamily. A row of a table has one text in each column: return records instead of a Table.
      Inner inner) {}

  record Inner(@Label String kind, @Gauge(name = "a_jobs", help = "H.") int jobs) {}

  record Side(@Gauge(name = "a_ends", help = "H.") int ends) {}
}
