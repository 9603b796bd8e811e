package dev.exporterkit.runtime.web;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Selects collectors for {@code collect[]} or {@code exclude[]} of a request. Statuses and texts
 * are those of node_exporter; but here, excluding everything leaves nothing, and both check the
 * names of collectors. Thread-safe.
 */
final class CollectorFilter {
  private final Set<String> all;
  private final Set<String> enabled;

  /**
   * Selects among the collectors of one exporter.
   *
   * @param all the names of all collectors for scrapes
   * @param enabled the names of those that are enabled
   */
  CollectorFilter(Collection<String> all, Collection<String> enabled) {
    this.all = Set.copyOf(all);
    this.enabled = Set.copyOf(enabled);
  }

  /**
   * Returns the names of the collectors that a query selects.
   *
   * @throws IllegalArgumentException if they cannot be selected, with the reason
   */
  Set<String> select(Query query) {
    if (query.isTooLong()) {
      throw new IllegalArgumentException(
          "The query is longer than " + Query.MAX_LENGTH + " characters.");
    }
    List<String> collect = query.values("collect[]");
    List<String> exclude = query.values("exclude[]");
    if (!collect.isEmpty() && !exclude.isEmpty()) {
      throw new IllegalArgumentException("Combined collect and exclude queries are not allowed.");
    }
    collect.forEach(this::check);
    exclude.forEach(this::check);
    Set<String> selected = new HashSet<>(collect.isEmpty() ? enabled : collect);
    exclude.forEach(selected::remove);
    return selected;
  }

  private void check(String name) {
    if (!enabled.contains(name)) {
      String state = all.contains(name) ? "disabled" : "missing";
      throw new IllegalArgumentException(
          "Couldn't create filtered metrics handler: couldn't create collector: %s collector: %s"
              .formatted(state, name));
    }
  }
}
