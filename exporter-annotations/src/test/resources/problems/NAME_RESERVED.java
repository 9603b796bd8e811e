package p;

import dev.exporterkit.annotations.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  Row collect() {
    return null;
  }

  record Row(
      @Gauge(name = "scrape_x", help = "H.") long value) {}
//                  ^ [NAME_RESERVED] metric "scrape_x" starts with "scrape_", which is reserved. Put the exporter's name in front.
}
