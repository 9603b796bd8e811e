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
      @Label @From("id") Id id,
//                 ^ [COLUMN_NAME] @From("id") cannot be the name of a column: it is on a record, whose components each have a column. Put @From on these components.
      @Label @From("") String zone,
//                 ^ [COLUMN_NAME] @From("") cannot be the name of a column: it is empty. Name the column, or remove @From to read "zone".
      @From(" jobs") @Gauge(name = "a_jobs", help = "H.") int jobs,
//          ^ [COLUMN_NAME] @From(" jobs") cannot be the name of a column: it begins or ends with white space. Write it as in the source.
      @From("b_{zone}") @Gauge(name = "a_users", help = "H.") int users,
//          ^ [COLUMN_NAME] @From("b_{zone}") cannot be the name of a column: it has a placeholder, but only a map has several columns. Name one column.
      @From("totals") Totals totals) {}
//          ^ [COLUMN_NAME] @From("totals") cannot be the name of a column: it is on a record, whose components each have a column. Put @From on these components.

  record Id(@Label @From("\t") String name) {}
//                       ^ [COLUMN_NAME] @From("	") cannot be the name of a column: it is empty. Name the column, or remove @From to read "name".

  record Totals(@Gauge(name = "a_shops", help = "H.") int shops) {}
}
