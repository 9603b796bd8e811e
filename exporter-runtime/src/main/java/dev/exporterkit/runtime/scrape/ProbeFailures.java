package dev.exporterkit.runtime.scrape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * The failures of a collector for all its targets. A thousand targets may go at once, so a few are
 * told in the name of all, and only those are told to have returned.
 */
public final class ProbeFailures {
  private static final int MOST_TOLD = 100;

  private final Repetition repetition;
  private final Map<String, Long> told = new Told();
  private long untold;

  public ProbeFailures(LongSupplier nanoTime) {
    this.repetition = new Repetition(nanoTime);
  }

  /** Returns the failures for one target. */
  public Failures of(String target) {
    return new Failures() {
      @Override
      public long add(String text) {
        return ProbeFailures.this.add(target, text);
      }

      @Override
      public long end() {
        return ProbeFailures.this.end(target);
      }
    };
  }

  private synchronized long add(String target, String text) {
    untold++;
    told.computeIfPresent(target, (key, count) -> count + 1);
    if (!repetition.isDue(target + " " + text)) {
      return 0;
    }
    told.putIfAbsent(target, 1L);
    long count = untold;
    untold = 0;
    return count;
  }

  private synchronized long end(String target) {
    Long count = told.remove(target);
    return count == null ? 0 : count;
  }

  /** The targets whose failure was told, with the number of their failures since. */
  private static final class Told extends LinkedHashMap<String, Long> {
    private static final long serialVersionUID = 1;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
      return size() > MOST_TOLD;
    }
  }
}
