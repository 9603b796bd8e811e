package dev.exporterkit.testkit;

import dev.exporterkit.formats.exposition.Exposition;
import dev.exporterkit.formats.exposition.ExpositionFormat;
import dev.exporterkit.formats.exposition.Family;
import dev.exporterkit.formats.exposition.Sample;
import dev.exporterkit.runtime.problem.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/**
 * Assertions about samples and families. Families have the names of Prometheus's text format: a
 * counter's name ends in {@code _total}.
 *
 * @param <S> the type of the assertion
 * @param <A> what it is about
 */
public abstract class ExpositionAssert<S extends ExpositionAssert<S, A>, A>
    extends AbstractAssert<S, A> {
  private final Exposition exposition;

  ExpositionAssert(A actual, Class<S> type, Exposition exposition) {
    super(actual, type);
    this.exposition = exposition;
  }

  /** Describes what a person must know besides a failed assertion; empty if nothing. */
  abstract String circumstances();

  /**
   * Returns why the name of a family cannot be right; empty if it can.
   *
   * @param name the name of a family or of one of its samples
   */
  abstract String unknown(String name);

  /**
   * Requires some lines of the exposition: samples with all of their labels, and HELP and TYPE
   * lines. The order of lines and of labels is arbitrary, and {@code 12} equals {@code 12.0}. Empty
   * lines and spaces around a line are ignored.
   *
   * <pre>{@code
   * assertThat(run).hasText("""
   *     # HELP redis_db_keys Keys in the database.
   *     # TYPE redis_db_keys gauge
   *     redis_db_keys{db="db0"} 12
   *     """);
   * }</pre>
   *
   * @throws IllegalArgumentException if there are no lines, or one of them is malformed
   */
  public S hasText(String lines) {
    List<String> expected = lines.lines().map(String::strip).filter(l -> !l.isEmpty()).toList();
    if (expected.isEmpty()) {
      throw new IllegalArgumentException("the expected text must have at least one line");
    }
    List<String> faults = new ArrayList<>();
    for (String line : expected) {
      (line.startsWith("#") ? comment(line) : sample(line)).ifPresent(faults::add);
    }
    if (!faults.isEmpty()) {
      throw failure(String.join("\n", faults));
    }
    return myself;
  }

  private Optional<String> sample(String line) {
    Sample expected = Series.sample(line);
    Series series = Series.of(expected);
    Optional<Sample> found = series.in(exposition);
    if (found.isEmpty()) {
      return Optional.of(series.missing(exposition));
    }
    return isSame(found.get(), expected)
        ? Optional.empty()
        : Optional.of(
            series + " is " + found.get().valueText() + ", expected " + expected.valueText());
  }

  private static boolean isSame(Sample found, Sample expected) {
    // Two long integers may be the same double.
    return found.valueText().equals(expected.valueText())
        || (Double.compare(found.value(), expected.value()) == 0
            && Math.abs(found.value()) < 1L << 53);
  }

  private Optional<String> comment(String line) {
    String[] words = line.split("\\s+", 4);
    boolean isHelp = words.length > 1 && words[1].equals("HELP");
    if (words.length < 4 || (!isHelp && !words[1].equals("TYPE"))) {
      throw new IllegalArgumentException(
          "the expected line \"" + line + "\" must be # HELP NAME TEXT, or # TYPE NAME TYPE");
    }
    Optional<Family> family = exposition.family(words[2]);
    if (family.isEmpty()) {
      return Optional.of(noFamily(words[2]));
    }
    String found = isHelp ? family.get().help() : typeOf(family.get());
    return found.equals(words[3])
        ? Optional.empty()
        : Optional.of(
            words[1] + " of " + words[2] + " is \"" + found + "\", expected \"" + words[3] + "\"");
  }

  static String typeOf(Family family) {
    return family.type().word(ExpositionFormat.TEXT);
  }

  private String noFamily(String name) {
    List<String> names = exposition.families().stream().map(Family::name).toList();
    return "there is no family "
        + name
        + "."
        + NearestName.of(name, names)
            .map(near -> " Did you mean " + near + "?")
            .orElse(names.isEmpty() ? " There are none." : " Found: " + Series.shortened(names));
  }

  /**
   * Selects one sample.
   *
   * @param name the complete name, such as {@code http_request_seconds_bucket}
   * @param labels the names and values of all labels, alternating
   */
  public SampleAssert<S> sample(String name, String... labels) {
    return new SampleAssert<>(myself, Series.of(name, labels), exposition);
  }

  /**
   * Selects one family.
   *
   * @param name the complete name, as in its TYPE line
   */
  public FamilyAssert<S> family(String name) {
    return new FamilyAssert<>(
        myself, exposition.family(name).orElseThrow(() -> failure(noFamily(name))));
  }

  /**
   * Requires that a family has no samples.
   *
   * @param name the complete name; must not be one that the collector can never have
   */
  public S hasNoFamily(String name) {
    requireKnown(name);
    exposition
        .family(name)
        .ifPresent(
            family -> {
              throw failure(
                  "family %s must not be there, but has %d samples, such as %s"
                      .formatted(
                          name,
                          family.samples().size(),
                          family.samples().stream().findFirst().map(Sample::toString).orElse("")));
            });
    return myself;
  }

  /** Requires that the absence of something is not due to a failure or a wrong name. */
  void requireKnown(String name) {
    String unknown = unknown(name);
    if (!unknown.isEmpty()) {
      throw failure(unknown);
    }
  }

  /** Returns the failure, with the circumstances. */
  AssertionError failure(String message) {
    String around = circumstances();
    String text = message + (around.isEmpty() ? "" : "\n" + around);
    String description = descriptionText();
    return new AssertionError((description.isEmpty() ? "" : "[" + description + "] ") + text);
  }
}
