package p;

import dev.exporterkit.annotations.*;
import jakarta.inject.Inject;
import picocli.CommandLine.Option;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class)
  static final class Main {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 19100, description = "D.", collectors = Two.class, options = Named.class)
  static final class Other {
    public static void main(String... args) {}
  }

  @Exporter(name = "a", port = 19100, description = "D.", collectors = Three.class, options = Named.class)
  static final class Third {
    public static void main(String... args) {}
  }

  static final class Options {
    @Option(names = "--a.path", description = "P.")
    String path;
  }

  static final class Named {
    @Option(names = "--a.name", description = "N.")
    String name;
  }

  static final class Client {
    @Inject
    Client(Options options) {}
//                 ^ [OPTIONS_UNUSED] C.Client takes the options C.Options, but exporter "a" does not name them, so no flag would set them. Set options = C.Options.class.
  }

  @Collector(name = "one", description = "D.")
  static final class One {
    @Inject
    One(Client client) {}

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "two", description = "D.")
  static final class Two {
    @Inject
    Two(Named named, Options options) {}
//                           ^ [OPTIONS_UNUSED] C.Two takes the options C.Options, but exporter "a" does not name them, so no flag would set them. Take C.Named, and add it there as a @Mixin.

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "three", description = "D.")
  static final class Three {
    @Inject
    Three(Named named) {}

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
