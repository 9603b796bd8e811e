package dev.exporterkit.api.rules;

import dev.exporterkit.api.MetricFamily;
import dev.exporterkit.api.MetricType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The name that messages suggest for one that breaks a rule. It breaks no rule itself, so that an
 * author has to rename a metric only once.
 */
public final class NameSuggestion {
  private static final Set<String> SAMPLE_SUFFIXES =
      Set.of("sum", "count", "bucket", "created", "gsum", "gcount");

  private NameSuggestion() {}

  /** Returns a name for a family; empty if its current name does not determine one. */
  public static Optional<String> of(MetricFamily family) {
    return build(family, "", word -> true);
  }

  /**
   * Returns a name for a family that is exposed in another unit than its name contains.
   *
   * @param unit the words at the end of the name, such as {@code seconds}
   */
  public static Optional<String> withUnit(MetricFamily family, String unit) {
    List<String> words = Words.of(unit);
    return build(family, unit, word -> !UnitWords.isUnit(word) && !words.contains(word));
  }

  /** Returns the suggestion as the last sentence of a message. */
  static String sentence(MetricFamily family) {
    return of(family).map(name -> "Name it \"" + name + "\".").orElse("Choose another name.");
  }

  /** Returns the words of a name in snake case, without invalid characters. */
  static List<String> words(String name) {
    return Arrays.stream(SnakeCase.of(name).replaceFirst("^[^A-Za-z]+", "").split("[^a-z0-9]+"))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static Optional<String> build(
      MetricFamily family, String unit, Predicate<String> isKept) {
    List<String> words = new ArrayList<>();
    MetricType type = family.type();
    for (String word : words(family.name())) {
      boolean first = words.isEmpty();
      String base = first ? word : UnitWords.toBase(word);
      boolean repeated = !first && base.equals(words.get(words.size() - 1));
      if (first || (isKept.test(word) && !isOfType(word, type) && !repeated)) {
        words.add(base);
      }
    }
    while (words.size() > 1 && isForeignSuffix(words.get(words.size() - 1), type)) {
      words.remove(words.size() - 1);
    }
    if (words.isEmpty()) {
      return Optional.empty();
    }
    // An untyped metric may have the suffix of a counter.
    String suffix = type.suffix();
    if (type == MetricType.UNTYPED && words.get(words.size() - 1).equals("total")) {
      words.remove(words.size() - 1);
      suffix = MetricType.COUNTER.suffix();
    }
    if (!unit.isEmpty()) {
      words.add(unit);
    }
    String name = String.join("_", UnitPositionRule.ordered(words)) + suffix;
    boolean clear = words.stream().skip(1).noneMatch(UnitWords::isUnclear);
    return clear && name.contains("_") && !ReservedNameRule.isReserved(name)
        ? Optional.of(name)
        : Optional.empty();
  }

  /** Returns whether a word only repeats the type. */
  private static boolean isOfType(String word, MetricType type) {
    return TypeWordRule.isTypeWord(word, type)
        || (type == MetricType.COUNTER && (word.equals("total") || word.equals("totals")))
        || (type == MetricType.INFO && word.equals("info"));
  }

  private static boolean isForeignSuffix(String word, MetricType type) {
    return SAMPLE_SUFFIXES.contains(word)
        || word.equals("info")
        || (word.equals("total") && type != MetricType.UNTYPED);
  }
}
