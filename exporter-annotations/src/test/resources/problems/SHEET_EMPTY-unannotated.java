package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(int one, int two, String three) {}
//^ [SHEET_EMPTY] record C.Row has no values. Add a metric, or @Info if the labels are the information.
}
