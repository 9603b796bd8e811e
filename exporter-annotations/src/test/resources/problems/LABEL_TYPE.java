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
//    ^ [LABEL_TYPE] label "zone" is of type double. A label is a string, an enum, a boolean or a whole number. What is measured is a metric: use @Gauge, or make it a String in the collector.
      @Label java.net.URI uri,
//    ^ [LABEL_TYPE] label "uri" is of type URI. A label is a string, an enum, a boolean or a whole number. Make it a String in the collector.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
