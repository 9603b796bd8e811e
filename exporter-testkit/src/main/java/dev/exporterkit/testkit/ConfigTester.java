package dev.exporterkit.testkit;

import dev.exporterkit.runtime.config.ConfigReader;
import dev.exporterkit.runtime.config.ConfigResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads configurations as an exporter does at its start.
 *
 * <pre>{@code
 * ConfigTester<ShopConfig> configs = ConfigTester.of(ShopConfig.class, folder);
 * ShopConfig config = configs.read("modules: {small: {timeout: 5s}}");
 * assertThat(configs.problems("modules: {small: {timeout: x}}"))
 *     .singleElement().asString().contains("modules.small.timeout (line 1)");
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @param <C> the record of the configuration
 */
public final class ConfigTester<C extends Record> {
  private final Class<C> type;
  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  private ConfigTester(Class<C> type, Path folder) {
    this.type = type;
    this.folder = folder;
  }

  /**
   * Reads configurations into a record.
   *
   * @param type the record that {@code @Exporter} names as {@code config}
   * @param folder where the configuration file is, and the files that it names with relative paths
   */
  public static <C extends Record> ConfigTester<C> of(Class<C> type, Path folder) {
    return new ConfigTester<>(type, folder);
  }

  /** Sets an environment variable, from which a secret can come; there are no others. */
  public ConfigTester<C> variable(String name, String value) {
    environment.put(name, value);
    return this;
  }

  /**
   * Returns the configuration in a file with this text.
   *
   * @throws AssertionError if it has problems
   */
  public C read(String yaml) {
    return config(result(yaml));
  }

  /**
   * Returns the configuration that an exporter has if no file is named.
   *
   * @param exporter the class of the exporter, next to which the resource is
   * @param resource its name, such as {@code shop.yml}
   * @throws AssertionError if it has problems
   */
  public C readResource(Class<?> exporter, String resource) {
    return config(reader().standard(exporter, resource));
  }

  /**
   * Returns the problems that keep an exporter with this configuration from starting, each with its
   * file, key and line; none if it is right.
   */
  public List<String> problems(String yaml) {
    return problems(result(yaml));
  }

  /**
   * Returns the keys, with their lines, whose secrets are in the file itself, about which the
   * exporter warns.
   *
   * @throws AssertionError if the configuration has problems
   */
  public List<String> plainSecrets(String yaml) {
    ConfigResult result = result(yaml);
    config(result);
    return result.plainSecrets();
  }

  private C config(ConfigResult result) {
    if (!type.isInstance(result.config())) {
      throw new AssertionError(
          "the configuration has problems:\n" + String.join("\n", problems(result)));
    }
    return type.cast(result.config());
  }

  private static List<String> problems(ConfigResult result) {
    return result.problems().stream().map(each -> each.where() + ": " + each.what()).toList();
  }

  private ConfigResult result(String yaml) {
    try {
      return reader().file(Files.writeString(folder.resolve("config.yml"), yaml));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private ConfigReader reader() {
    boolean hasModules =
        Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals("modules"));
    return new ConfigReader(type, environment, hasModules);
  }
}
