package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.TargetUnavailableException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The shared fetches that go on though nobody waits for them any more. Each keeps its thread, so
 * there are {@value #MOST} of a kind at most: one may just be about to end. Thread-safe.
 */
public final class StuckFetches {
  static final int MOST = 2;

  private final Map<Object, Integer> counts = new ConcurrentHashMap<>();

  /**
   * Returns the place of one kind of fetches.
   *
   * @param about what the scrape is about
   * @param key what is fetched
   */
  Place place(Object about, Key<?> key) {
    return new Place(List.of(about, key));
  }

  /** Where those of one kind are counted. */
  final class Place {
    private final Object kind;

    Place(Object kind) {
      this.kind = kind;
    }

    void enter() {
      counts.merge(kind, 1, Integer::sum);
    }

    void leave() {
      counts.computeIfPresent(kind, (same, count) -> count == 1 ? null : count - 1);
    }

    /**
     * Fetches.
     *
     * @throws TargetUnavailableException if too many earlier fetches still go on
     */
    <T> T ifFree(Callable<T> fetch) throws Exception {
      int count = counts.getOrDefault(kind, 0);
      if (count >= MOST) {
        throw new TargetUnavailableException(
            count + " earlier fetches have not ended yet, and no other is begun");
      }
      return fetch.call();
    }
  }
}
