package p;

import dev.exporterkit.annotations.*;
import dev.exporterkit.api.*;
import jakarta.inject.*;
import java.util.*;

final class C {
  @Exporter(
      name = "a",
      port = 19100,
      description = "D.",
      collectors = {Good.class, Bad.class},
      config = Config.class)
  static final class Main {
    public static void main(String... args) {}
  }

  record Config(
      Redis redis,
      Optional<Proxy> proxy,
      Server main,
      Optional<Server> spare,
      List<Shop> shops,
      Map<String, Wares> wares) {}

  record Redis(Login login) {}

  record Login(@Default("me") String user) {}

  record Proxy(Route route) {}

  record Route(@Default("x") String via) {}

  record Server(@Default("localhost") String host) {}

  record Shop(@Default("1") int tills) {}

  record Wares(@Default("1") int wares) {}

  @Collector(name = "good", description = "Everything that can be injected.")
  record Good(
      Config config,
      Redis redis,
      Provider<Login> login,
      Optional<Proxy> proxy,
      @Named("spare") Server server) {
    @Gauge(name = "a_jobs", help = "H.")
    long jobs() {
      return 1;
    }
  }

  @Collector(name = "bad", description = "What cannot.")
  record Bad(
      Server server,
//           ^ [CONFIG_INJECTION] C.Bad injects C.Server of the configuration, but the configuration has several of them: main, spare. Inject C.Config, and read the record that is meant from it.
      Proxy proxy,
//          ^ [CONFIG_INJECTION] C.Bad injects C.Proxy of the configuration, but it may be absent. Inject Optional<C.Proxy>.
      Optional<Redis> redis,
//                    ^ [CONFIG_INJECTION] C.Bad injects Optional<C.Redis> of the configuration, but one is always present. Inject C.Redis.
      Provider<Shop> shop,
//                   ^ [CONFIG_INJECTION] C.Bad injects C.Shop of the configuration, but "shops" may be empty or contain several. Inject C.Config, and read the record that is meant from it.
      Wares wares,
//          ^ [CONFIG_INJECTION] C.Bad injects C.Wares of the configuration, but "wares" may be empty or contain several. Inject C.Config, and read the record that is meant from it.
      Route route,
//          ^ [CONFIG_INJECTION] C.Bad injects C.Route of the configuration, but "proxy" may be empty or contain several. Inject C.Config, and read the record that is meant from it.
      Helper helper) {
    @Gauge(name = "a_more", help = "H.")
    long more() {
      return 1;
    }
  }

  @Singleton
  static final class Helper {
    @Inject
    Helper(Shop shop) {}
//              ^ [CONFIG_INJECTION] C.Helper injects C.Shop of the configuration, but "shops" may be empty or contain several. Inject C.Config, and read the record that is meant from it.
  }
}
