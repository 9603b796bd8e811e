package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a-exporter", prefix = "a", port = 19100, description = "D.", collectors = One.class)
//                 ^ [EXPORTER_NAME] "a-exporter" is no name for an exporter. The kit adds "exporter" where it belongs: name it "a".
  static final class Main {}

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Exporter(name = "My_A", prefix = "a", port = 19100, description = "D.", collectors = One.class)
//                 ^ [EXPORTER_NAME] "My_A" is no name for an exporter. Use small letters and digits, words parted by - or _.
  static final class Other {}
}
