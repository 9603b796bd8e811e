package dev.exporterkit.runtime.config;

import dev.exporterkit.api.Secret;
import dev.exporterkit.runtime.problem.SecretText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Fetches secrets from where the configuration says they are, and never shows one. */
final class SecretReader {
  static final String HOW = "write {file: /path/to/it} or {env: NAME_OF_A_VARIABLE}.";
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final int MOST_BYTES = 1 << 20;

  private final Path folder;
  private final Map<String, String> environment;
  private final Findings findings;

  SecretReader(Path folder, Map<String, String> environment, Findings findings) {
    this.folder = folder;
    this.environment = environment;
    this.findings = findings;
  }

  /** Takes what stands in the file itself, for whom that is allowed. */
  Secret plain(ScalarNode text, Place place) {
    findings.addPlainSecret(place);
    return new Secret(text.getValue());
  }

  @Nullable Object read(Node node, Place place) {
    if (!(node instanceof MappingNode where)) {
      return findings.add(place, "a secret does not stand here itself: " + HOW);
    }
    Findings untold = new Findings("");
    Map<String, Mapping.Entry> entries = Mapping.of(where, place, untold).entries();
    if (!untold.all().isEmpty()) {
      return findings.add(place, "a secret is in one place: " + HOW);
    }
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
    try {
      return fromFile(FileName.parse(folder, name), place);
    } catch (IllegalArgumentException e) {
      return findings.add(place, String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Object fromFile(Path file, Place place) {
    try {
      return new Secret(withoutLineEnd(RegularFile.text(file, MOST_BYTES)));
    } catch (IOException e) {
      return findings.add(place, SecretText.maskValue(file.toString()) + " " + e.getMessage());
    }
  }

  private @Nullable Object fromEnvironment(String name, Place place) {
    @Nullable String value = environment.get(name);
    if (value == null) {
      return findings.add(place, "the environment has no variable " + shown(name) + ". Set it.");
    }
    return value.isEmpty()
        ? findings.add(place, "the variable " + shown(name) + " is empty. Set it.")
        : new Secret(withoutLineEnd(value));
  }

  /** Editors and {@code echo} put one at the end. */
  private static String withoutLineEnd(String text) {
    return text.replaceFirst("\r?\n\\z", "");
  }

  /** Who takes the variable for its value writes the secret itself. */
  private static String shown(String name) {
    return VARIABLE.matcher(name).matches() ? name : "of that name";
  }
}
