package p;

import dev.exporterkit.annotations.*;
import java.util.*;

@Collector(name = "c", description = "A collector.")
final class C {
  @Collect
  List<Row> collect() {
    return List.of();
  }

  record Row(
      @Label Good good,
      @Label Optional<Good> maybe,
      @Label Silent silent,
//    ^ [LABEL_TYPE] label "silent" is of type C.Silent. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. Make it a String in the collector, or give it a toString and a static of, valueOf or parse of one String.
      @Label Mute mute,
//    ^ [LABEL_TYPE] label "mute" is of type C.Mute. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. Make it a String in the collector, or give it a toString and a static of, valueOf or parse of one String.
      @Label Double measured,
//    ^ [LABEL_TYPE] label "measured" is of type Double. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. What is measured is a metric: use @Gauge, or make it a String in the collector.
      @Label java.time.LocalDate day,
//    ^ [LABEL_TYPE] label "day" is of type LocalDate. A label is a string, an enum, a boolean, a whole number, a UUID, a URI, a Path or an InetAddress. What is measured is a metric: use @Gauge, or make it a String in the collector.
      @Label("key") @Gauge(name = "a_more", help = "H.") Map<Good, Long> more,
      @Gauge(name = "a_jobs", help = "H.") long jobs) {}

  record Good(String text) {
    static Good of(String text) {
      return new Good(text);
    }

    @Override
    public String toString() {
      return text;
    }
  }

  static final class Silent {
    static Silent parse(String text) {
      return new Silent();
    }
  }

  static final class Mute {
    @Override
    public String toString() {
      return "";
    }
  }
}
