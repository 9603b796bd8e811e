package dev.exporterkit.runtime.exposition;

import dev.exporterkit.api.MetricFamily;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;

/** Selects whole families by name, as {@code name[]} of a request asks for. Thread-safe. */
public final class FamilyFilter implements Predicate<MetricFamily> {
  private final Set<String> names;

  private FamilyFilter(Set<String> names) {
    this.names = names;
  }

  /**
   * Returns a filter that takes a family if one of these is its name, with or without the suffix of
   * its type, or the name of one of its samples; every family if there are no names.
   */
  public static Predicate<MetricFamily> of(Collection<String> names) {
    return names.isEmpty() ? family -> true : new FamilyFilter(Set.copyOf(names));
  }

  @Override
  public boolean test(MetricFamily family) {
    return names.contains(family.name())
        || names.contains(family.baseName())
        || family.sampleNames().stream().anyMatch(names::contains);
  }
}
