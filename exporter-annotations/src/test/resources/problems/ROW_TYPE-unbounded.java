package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

@Collector(name = "c", description = "D.")
final class C {
  @Collect
  List<?> collect() {
//        ^ [ROW_TYPE] List<?> cannot be used as rows. Name the record in it, without wildcards and type variables.
    return null;
  }
}
