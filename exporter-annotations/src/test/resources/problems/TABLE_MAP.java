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

  enum Code {
    @Label("2xx")
    SUCCESS,
    OTHER
  }

  record Row(
      @Label("a") @Counter(name = "a_texts_total", help = "H.") Map<String, Long> texts,
//                ^ [TABLE_MAP] map "texts" needs a column for each key, but its keys are of type String. Use an enum, so that the columns are known.
      @Label("code") @Counter(name = "a_plain_total", help = "H.") Map<Code, Long> plain,
//                   ^ [TABLE_MAP] map "plain" needs a column for each key, but "plain" does not contain {code}. Mark the place of the key's text: @From("plain_{code}").
      @Label("code") @From("hrsp") @Counter(name = "a_one_total", help = "H.") Map<Code, Long> one,
//                                 ^ [TABLE_MAP] map "one" needs a column for each key, but "hrsp" does not contain {code}. Mark the place of the key's text: @From("hrsp_{code}").
      @Label("code") @From("hrsp_{cod}") @Counter(name = "a_typo_total", help = "H.") Map<Code, Long> typo,
//                                       ^ [TABLE_MAP] map "typo" needs a column for each key, but "hrsp_{cod}" does not contain {code}. Mark the place of the key's text: @From("hrsp_{code}").
      @Label("code") @From("hrsp_{code}") @Counter(name = "a_right_total", help = "H.") Map<Code, Long> right,
      @Label("code") @From("h_{code}") @Summary(name = "a_summary", help = "H.") Map<Code, SummaryValue> summary) {}
//                                     ^ [TABLE_COMPONENT] no column can fill "summary" of type SummaryValue. Return records instead of a Table, or expose its sum and count as counters.
//                                                     ^ [NAME_TYPE_WORD] metric "a_summary" has its type, "summary", in its name. Choose another name.
}
