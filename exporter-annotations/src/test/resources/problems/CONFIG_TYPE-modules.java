package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import java.util.*;

final class C {
  @Exporter(
//^ warning: [MAIN_MISSING] class C.Main of exporter "a" has no main method. Add public static void main(String... args) { ExporterApplication.run(Main.class, args); }.
      name = "a",
      port = 19200,
      description = "D.",
      config = Config.class,
      collectors = One.class)
  static final class Main {}

  record Config(Map<Integer, Module> modules) {}
//                                   ^ [CONFIG_TYPE] component "modules" of configuration C.Config is of type Map<Integer, C.Module>, which cannot be read from a file. Use a Map with String keys and one type of values.

  record Module(int depth) {}

  @Collector(name = "one", description = "D.")
  static final class One {
    @Collect
    Row collect(Target target, Module module) {
      return null;
    }
  }

  record Row(@Gauge(name = "a_jobs", help = "H.") int jobs) {}
}
