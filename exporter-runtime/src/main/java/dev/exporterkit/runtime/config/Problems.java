package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.problem.SecretText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects the problems of a configuration. */
final class Problems {
  private static final int MAX_QUOTE = 60;

  /** No one reads more, and each takes a while to find. */
  private static final int MAX_PROBLEMS = 1_000;

  private final String source;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> plainSecrets = new ArrayList<>();

  /**
   * Starts without problems.
   *
   * @param source the name of the configuration
   */
  Problems(String source) {
    this.source = source;
  }

  /** Adds a problem; returns null, in place of the value that could not be read. */
  @Nullable Object add(ConfigPath path, String what) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new Problem(path.text(source), what));
    }
    return null;
  }

  /** Adds a problem with a value, which is shown unless it may be a secret. */
  @Nullable Object addWithValue(ConfigPath path, String value, String what) {
    String shown =
        SecretText.mayBeNameOfSecret(path.keys())
            ? "the value"
            : quoted(SecretText.maskValue(value));
    return add(path, shown + " " + what);
  }

  /** Adds the path of a secret that is in the file itself. */
  void addPlainSecret(ConfigPath path) {
    plainSecrets.add(path.text());
  }

  List<String> plainSecrets() {
    return List.copyOf(plainSecrets);
  }

  /** Returns whether further problems are discarded. */
  boolean areFull() {
    return problems.size() >= MAX_PROBLEMS;
  }

  /** Returns the problems. */
  List<Problem> all() {
    return List.copyOf(problems);
  }

  private static String quoted(String value) {
    String line = value.replaceAll("\\p{Cntrl}", "?");
    return '"' + (line.length() > MAX_QUOTE ? line.substring(0, MAX_QUOTE) + "…" : line) + '"';
  }
}
