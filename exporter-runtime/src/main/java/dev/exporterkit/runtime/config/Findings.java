package dev.exporterkit.runtime.config;

import dev.exporterkit.runtime.problem.Problem;
import dev.exporterkit.runtime.problem.SecretName;
import dev.exporterkit.runtime.problem.SecretText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gathers what is to be said about a configuration. */
final class Findings {
  private static final int LONGEST_QUOTE = 60;

  /** Nobody reads more, and each takes a while to find. */
  private static final int MAX_PROBLEMS = 1_000;

  private final String source;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> plainSecrets = new ArrayList<>();

  /**
   * Begins without any.
   *
   * @param source what to call the whole configuration
   */
  Findings(String source) {
    this.source = source;
  }

  /** Adds a problem; returns null, which stands for the value that could not be read. */
  @Nullable Object add(Place place, String what) {
    if (problems.size() < MAX_PROBLEMS) {
      problems.add(new Problem(place.text(source), what));
    }
    return null;
  }

  /** Adds a problem with a value, which is shown unless it may be a secret. */
  @Nullable Object addWithValue(Place place, String value, String what) {
    String shown =
        SecretName.isLikely(place.path()) ? "the value" : quoted(SecretText.maskValue(value));
    return add(place, shown + " " + what);
  }

  /** Adds a place where a secret stands in the file itself. */
  void addPlainSecret(Place place) {
    plainSecrets.add(place.text());
  }

  List<String> plainSecrets() {
    return List.copyOf(plainSecrets);
  }

  /** Tells whether further problems are not kept. */
  boolean areFull() {
    return problems.size() >= MAX_PROBLEMS;
  }

  /** Returns what is wrong. */
  List<Problem> all() {
    return List.copyOf(problems);
  }

  private static String quoted(String value) {
    String line = value.replaceAll("\\p{Cntrl}", "?");
    return '"'
        + (line.length() > LONGEST_QUOTE ? line.substring(0, LONGEST_QUOTE) + "…" : line)
        + '"';
  }
}
