package dev.exporterkit.api;

import java.util.List;
import java.util.Optional;

/**
 * The description of a metric family, which is known before it has samples. Immutable.
 *
 * @param name the name as the author writes it, including {@code _total} of a counter
 * @param type what the values mean
 * @param help one sentence for the person on call
 * @param labelNames the names of the labels of every sample, in the order in which they are written
 * @param states the states of a state set, in order; empty for every other type
 */
public record MetricFamily(
    String name, MetricType type, String help, List<String> labelNames, List<String> states) {

  /** Copies the lists. */
  public MetricFamily {
    labelNames = List.copyOf(labelNames);
    states = List.copyOf(states);
  }

  /** Returns a family that is not a state set. */
  public static MetricFamily of(
      String name, MetricType type, String help, List<String> labelNames) {
    return new MetricFamily(name, type, help, labelNames, List.of());
  }

  /**
   * Returns the name without the suffix of its type: {@code _total}, {@code _info}; the complete
   * name if it does not end in the suffix.
   */
  public String baseName() {
    return name.endsWith(type.suffix())
        ? name.substring(0, name.length() - type.suffix().length())
        : name;
  }

  /** Returns whether the name ends in the suffix of its type, and the type has one. */
  public boolean isSuffixed() {
    return baseName().length() < name.length();
  }

  /** Returns the names of the samples. */
  public List<String> sampleNames() {
    return type.sampleSuffixes().stream().map(suffix -> name + suffix).toList();
  }

  /**
   * Returns the base unit in which the name ends, before {@code _total}; empty if it does not end
   * in one.
   */
  public Optional<String> unit() {
    return type == MetricType.INFO || type == MetricType.STATE_SET
        ? Optional.empty()
        : BaseUnit.ofName(baseName()).map(BaseUnit::word);
  }
}
