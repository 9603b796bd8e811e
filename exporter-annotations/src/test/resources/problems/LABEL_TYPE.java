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
//    ^ [LABEL_TYPE] label "zone" is of type double. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. What is measured is a metric: use @Gauge, or make it a String in the collector.
      @Label java.net.URL uri,
//    ^ [LABEL_TYPE] label "uri" is of type URL. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. Make it a String in the collector.
      @Gauge(name = "a_jobs", help = "H.") long value) {}
}
