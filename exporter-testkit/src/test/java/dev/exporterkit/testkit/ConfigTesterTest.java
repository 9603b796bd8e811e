package dev.exporterkit.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.exporterkit.api.PlainTextAllowed;
import dev.exporterkit.api.Secret;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigTesterTest {
  @TempDir Path folder;
  private ConfigTester<ShopConfig> configs;

  /** A configuration of probes. */
  public record ShopConfig(Map<String, ShopModule> modules) {}

  /** One of its modules. */
  public record ShopModule(int users, @PlainTextAllowed Secret password, Path list) {}

  @BeforeEach
  void prepare() {
    configs = ConfigTester.of(ShopConfig.class, folder).variable("PASSWORD", "sesame");
  }

  @Test
  void textBecomesTheRecord() {
    String yaml = "modules: {small: {users: 3, password: {env: PASSWORD}, list: users.txt}}";
    ShopModule module = configs.read(yaml).modules().get("small");
    assertThat(module.users()).isEqualTo(3);
    assertThat(module.password().value()).isEqualTo("sesame");
    assertThat(module.list()).isEqualTo(folder.resolve("users.txt"));
    assertThat(configs.problems(yaml)).isEmpty();
    assertThat(configs.plainSecrets(yaml)).isEmpty();
  }

  @Test
  void problemHasFileKeyAndLine() {
    String yaml = "modules:\n  small:\n    users: many\n    password: x\n    list: y";
    assertThat(configs.problems(yaml))
        .singleElement()
        .asString()
        .startsWith(folder.resolve("config.yml") + ": modules.small.users (line 3): ");
    assertThatThrownBy(() -> configs.read(yaml))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("modules.small.users (line 3)");
  }

  @Test
  void probesNeedAModule() {
    assertThat(configs.problems("modules: {}")).singleElement().asString().contains("modules");
  }

  @Test
  void secretInTheFileIsReported() {
    assertThat(configs.plainSecrets("modules: {a: {users: 1, password: x, list: y}}"))
        .containsExactly("modules.a.password (line 1)");
  }
}
