package dev.exporterkit.runtime.scrape;

import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Which shared fetch waits for which. A fetch runs on one thread, so it waits for one other at
 * most. Thread-safe.
 */
final class FetchWaits {
  private final Map<SharedFetch<?, ?>, SharedFetch<?, ?>> waits = new HashMap<>();

  /**
   * Notes that a fetch waits for another.
   *
   * @param caller the fetch that waits; null for a collector, which nothing waits for
   * @throws IllegalStateException if the other waits for it already, on whatever way
   */
  synchronized void begin(@Nullable SharedFetch<?, ?> caller, SharedFetch<?, ?> other) {
    if (caller == null) {
      return;
    }
    StringJoiner cycle = new StringJoiner(" → ");
    for (SharedFetch<?, ?> at = other; at != null; at = waits.get(at)) {
      cycle.add(at.name());
      if (at == caller) {
        throw new IllegalStateException(
            "the fetch of %s waits for itself: %s → %s"
                .formatted(other.name(), cycle, other.name()));
      }
    }
    waits.put(caller, other);
  }

  synchronized void end(@Nullable SharedFetch<?, ?> caller) {
    waits.remove(caller);
  }
}
