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

/** Reads secrets from the places that the configuration names, and never shows one. */
final class SecretReader {
  static final String HOW = "write {file: /path/to/it} or {env: NAME_OF_A_VARIABLE}.";
  private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");
  private static final int MAX_BYTES = 1 << 20;

  private final Path folder;
  private final Map<String, String> environment;
  private final Problems problems;

  SecretReader(Path folder, Map<String, String> environment, Problems problems) {
    this.folder = folder;
    this.environment = environment;
    this.problems = problems;
  }

  /** Accepts a secret in the file itself, if that is allowed. */
  Secret plain(ScalarNode text, ConfigPath path) {
    problems.addPlainSecret(path);
    return new Secret(text.getValue());
  }

  @Nullable Object read(Node node, ConfigPath path) {
    if (!(node instanceof MappingNode where)) {
      return problems.add(path, "the file must not contain the secret itself: " + HOW);
    }
    Problems ignored = new Problems("");
    Map<String, Mapping.Entry> entries = Mapping.of(where, path, ignored).entries();
    if (!ignored.all().isEmpty()) {
      return problems.add(path, "a secret has exactly one place: " + HOW);
    }
    Mapping.@Nullable Entry file = entries.get("file");
    Mapping.@Nullable Entry env = entries.get("env");
    if (entries.size() == 1 && file != null && file.value() instanceof ScalarNode name) {
      return fromFile(name.getValue(), file.path());
    }
    if (entries.size() == 1 && env != null && env.value() instanceof ScalarNode name) {
      return fromEnvironment(name.getValue(), env.path());
    }
    return problems.add(path, "a secret has exactly one place: " + HOW);
  }

  private @Nullable Object fromFile(String name, ConfigPath path) {
    try {
      return fromFile(FileName.parse(folder, name), path);
    } catch (IllegalArgumentException e) {
      return problems.add(path, String.valueOf(e.getMessage()));
    }
  }

  private @Nullable Object fromFile(Path file, ConfigPath path) {
    try {
      return new Secret(withoutLineEnd(RegularFile.text(file, MAX_BYTES)));
    } catch (IOException e) {
      return problems.add(path, SecretText.maskValue(file.toString()) + " " + e.getMessage());
    }
  }

  private @Nullable Object fromEnvironment(String name, ConfigPath path) {
    @Nullable String value = environment.get(name);
    if (value == null) {
      return problems.add(path, "the environment has no variable " + shown(name) + ". Set it.");
    }
    return value.isEmpty()
        ? problems.add(path, "the variable " + shown(name) + " is empty. Set it.")
        : new Secret(withoutLineEnd(value));
  }

  /** Editors and {@code echo} add one at the end. */
  private static String withoutLineEnd(String text) {
    return text.replaceFirst("\r?\n\\z", "");
  }

  /** Someone may write the secret itself instead of the variable's name. */
  private static String shown(String name) {
    return VARIABLE.matcher(name).matches() ? name : "of that name";
  }
}
