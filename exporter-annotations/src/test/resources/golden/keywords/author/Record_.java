package keywords;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.util.List;

/** Names that the generated code uses itself, and keywords. */
@Collector(name = "names", description = "Names that are taken.")
final class Record_ {
  @Collect
  Sheet collect() {
    return new Sheet("\u00e4\n\\", 1, List.of(new Class("x", 2)), new RowSchema(3, new Row(4)));
  }

  @Deprecated
  record Sheet(
      @Label String sheet,
      @Gauge(name = "names_sheet", help = "Says \"hi\" \\ \u00e4\n.") long outer,
      List<Class> row,
      RowSchema each) {
    @Override
    public long outer() {
      throw new IllegalStateException("no value");
    }
  }

  record Class(@Label("class") String e, @Gauge(name = "names_class", help = "C.") long scrape) {}

  record RowSchema(@Gauge(name = "names_level", help = "L.") long level, Row row) {}

  record Row(@Gauge(name = "names_row", help = "R.") long text) {}
}
