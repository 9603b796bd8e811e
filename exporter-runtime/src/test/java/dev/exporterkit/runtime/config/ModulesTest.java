package dev.exporterkit.runtime.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final Config TWO = new Config(Map.of("b", 2, "a", 1));

  @Test
  void modulesAreThoseOfTheComponent() {
    Modules modules = Modules.of(TWO, "b");

    assertThat(modules.names()).containsExactly("a", "b");
    assertThat(modules.find("a")).contains(1);
    assertThat(modules.find("c")).isEmpty();
    assertThat(modules.standard()).isEqualTo("b");
  }

  @Test
  void onlyModuleIsTheStandard() {
    assertThat(Modules.of(new Config(Map.of("a", 1)), "").standard()).isEqualTo("a");
    assertThat(Modules.of(TWO, "").standard()).isEmpty();
  }

  @Test
  void standardThatIsNotThereStaysNamed() {
    assertThat(Modules.of(new Config(Map.of("a", 1)), "http_2xx").standard()).isEqualTo("http_2xx");
  }

  @Test
  void recordWithoutModulesHasNone() {
    assertThat(Modules.of(new Other(1), "a")).isEqualTo(Modules.NONE);
  }

  record Config(Map<String, Integer> modules) {}

  record Other(int modules) {}
}
