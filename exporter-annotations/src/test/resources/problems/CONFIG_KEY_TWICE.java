package p;

import dev.exporterkit.annotations.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = One.class, config = Config.class)
  static final class Main {
    public static void main(String... args) {}
  }

  record Config(String fooBar, String foo_bar, Inner inner) {}
//                                    ^ [CONFIG_KEY_TWICE] components "fooBar" and "foo_bar" of configuration C.Config have the same key, "foo_bar". Rename one of them.

  record Inner(int fooBar) {}

  @Collector(name = "one", description = "One.")
  static final class One {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
