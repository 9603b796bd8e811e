package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
//^ [SHEET_EMPTY] record C.Row has no values. Add a metric, or @Info if the labels are the information.
      @Label String zone) {}
}
