package dev.exporterkit.runtime.config;

import dev.exporterkit.api.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Fetches secrets from where the configuration says they are, and never shows one. */
final class SecretReader {
  static final String HOW = "write {file: /path/to/it} or {env: NAME_OF_A_VARIABLE}.";
  private static final int MOST_BYTES = 1 << 20;

  private final Path folder;
  private final Map<String, String> environment;
  private final Findings findings;

  SecretReader(Path folder, Map<String, String> environment, Findings findings) {
    this.folder = folder;
    this.environment = environment;
    this.findings = findings;
  }

  @Nullable Object read(Node node, Place place) {
    if (!(node instanceof MappingNode where)) {
      return findings.add(place, "a secret does not stand here itself: " + HOW);
    }
    Map<String, Mapping.Entry> entries = Mapping.of(where, place, findings).entries();
    Mapping.@Nullable Entry file = entries.get("file");
    Mapping.@Nullable Entry env = entries.get("env");
    if (entries.size() == 1 && file != null && file.value() instanceof ScalarNode name) {
      return fromFile(name.getValue(), file.place());
    }
    if (entries.size() == 1 && env != null && env.value() instanceof ScalarNode name) {
      return fromEnvironment(name.getValue(), env.place());
    }
    return findings.add(place, "a secret is in one place: " + HOW);
  }

  private @Nullable Object fromFile(String name, Place place) {
    try (InputStream in = Files.newInputStream(folder.resolve(name))) {
      byte[] bytes = in.readNBytes(MOST_BYTES);
      return new Secret(ConfigText.utf8(bytes).replaceFirst("\r?\n\\z", ""));
    } catch (CharacterCodingException e) {
      return findings.add(place, "the file " + name + " is not UTF-8.");
    } catch (IOException | InvalidPathException e) {
      return findings.add(place, "the file cannot be read: " + Unreadable.reason(e) + ".");
    }
  }

  private @Nullable Object fromEnvironment(String name, Place place) {
    @Nullable String value = environment.get(name);
    return value == null
        ? findings.add(place, "the environment has no variable of that name. Set it.")
        : new Secret(value);
  }
}
