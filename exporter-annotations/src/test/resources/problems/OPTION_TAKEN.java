package p;

import dev.exporterkit.annotations.*;
import picocli.CommandLine;
import picocli.CommandLine.Option;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, options = C.Options.class)
  static final class Main {
    public static void main(String... args) {}
  }

  static class Base {
    @Option(names = {"-w", "--web.listen-address"}, description = "A.")
//                  ^ [OPTION_TAKEN] option "--web.listen-address" is a flag of the kit. Rename it.
    String address;
  }

  static final class Options extends Base {
    @Option(names = "--collector.one", description = "B.")
//                  ^ [OPTION_TAKEN] option "--collector.one" is a flag of the kit. Rename it.
    boolean one;

    @Option(names = "--a.path", description = "C.")
    String path;

    @Option(names = "--config.file", description = "This exporter has no configuration.")
    String file;

    @CommandLine.Mixin More more;
  }

  static final class More {
    @Option(names = "--a.path", description = "D.")
//                  ^ [OPTION_TAKEN] option "--a.path" is declared twice. Rename it.
    String other;

    @Option(names = "--no-log.level", description = "E.")
//                  ^ [OPTION_TAKEN] option "--no-log.level" is a flag of the kit. Rename it.
    String level;
  }

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
