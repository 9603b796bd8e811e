package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Label double zone,
//    ^ [LABEL_TYPE] label "zone" is of type double. Labels are strings, enums, booleans or whole numbers: call toString yourself.
      @Label java.net.URI uri,
//    ^ [LABEL_TYPE] label "uri" is of type URI. Labels are strings, enums, booleans or whole numbers: call toString yourself.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
