package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import jakarta.inject.*;

final class C {
  @Exporter(name = "a", port = 19100, description = "D.", collectors = {One.class, Two.class})
  static final class Main {
    public static void main(String... args) {}
  }

  static final class Client {
//             ^ warning: [SINGLETON_MISSING] C.One and C.Two each get an object of C.Client of their own. Annotate C.Client with @Singleton to share one.
    private int calls;
  }

  @Singleton
  static final class Shared {
    private int calls;
  }

  static final class Stateless {}

  @Allow(rule = Rule.SINGLETON_MISSING, reason = "R.")
  static final class Own {
    private int calls;
  }

  interface Contract {}

  @Collector(name = "one", description = "D.")
  static final class One {
    @Inject
    One(Client client, Shared shared, Stateless none, Own own, Contract contract) {}

    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "two", description = "D.")
  static final class Two {
    @Inject
    Two(Client client, Shared shared, Stateless none, Own own, Contract contract) {}

    @Gauge(name = "a_others", help = "H.")
    long jobs() {
      return 1;
    }
  }
}
