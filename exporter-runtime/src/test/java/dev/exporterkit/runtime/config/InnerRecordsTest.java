package dev.exporterkit.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.inject.Guice;
import com.google.inject.Injector;
import com.google.inject.Key;
import com.google.inject.TypeLiteral;
import dev.exporterkit.api.Secret;
import dev.exporterkit.api.spi.ExporterDescriptor;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InnerRecordsTest {
  private static final Config CONFIG =
      new Config(
          new Redis(new Login("me", new Secret("hunter2"))),
          Optional.of(new Proxy("p")),
          Optional.empty(),
          new Server("a"),
          List.of(new Server("b")),
          Map.of("x", new Shop(1)));

  private final Injector injector =
      Guice.createInjector(
          new ConfigModule(new ExporterDescriptor("a", List.of("a"), 9999, "A."), CONFIG));

  @Test
  void recordsAtOnePlaceAreBound() {
    assertThat(injector.getInstance(Redis.class)).isSameAs(CONFIG.redis());
    assertThat(injector.getInstance(Login.class)).isSameAs(CONFIG.redis().login());
    assertThat(injector.getProvider(Login.class).get().user()).isEqualTo("me");
  }

  @Test
  void optionalRecordsAreBoundAsOptionals() {
    assertThat(injector.getInstance(Key.get(new TypeLiteral<Optional<Proxy>>() {})))
        .isEqualTo(CONFIG.proxy());
    assertThat(injector.getInstance(Key.get(new TypeLiteral<Optional<Cache>>() {}))).isEmpty();
    assertThatThrownBy(() -> injector.getInstance(Proxy.class)).hasMessageContaining("Proxy");
  }

  @Test
  void ambiguousRecordsAndThoseOfListsAreNotBound() {
    assertThat(injector.getBindings().keySet().toString())
        .contains("Redis")
        .doesNotContain("Server", "Shop", "Secret");
  }

  private record Config(
      Redis redis,
      Optional<Proxy> proxy,
      Optional<Cache> cache,
      Server main,
      List<Server> others,
      Map<String, Shop> shops) {}

  private record Redis(Login login) {}

  private record Login(String user, Secret password) {}

  private record Proxy(String via) {}

  private record Cache(int size) {}

  private record Server(String host) {}

  private record Shop(int tills) {}
}
