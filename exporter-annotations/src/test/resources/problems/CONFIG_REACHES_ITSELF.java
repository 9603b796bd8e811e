package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Exporter(
      name = "a",
      port = 19100,
      description = "D.",
      collectors = Jobs.class,
      config = Config.class)
  static final class Main {
    public static void main(String... args) {}
  }

  @Collector(name = "jobs", description = "Jobs.")
  static final class Jobs {
    @Collect
    Row collect() {
      return new Row(1);
    }
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") long jobs) {}

  record Config(Map<String, Node> nodes) {}

  record Node(String name, List<Link> links) {}

  record Link(Optional<Node> to, Link next) {}
//                           ^ [CONFIG_REACHES_ITSELF] configuration C.Node contains itself, through "to". Write a record for each level that is needed.
//                                    ^ [CONFIG_REACHES_ITSELF] configuration C.Link contains itself, through "next". Write a record for each level that is needed.
}
