package dev.exporterkit.runtime.scrape;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Counts failures, and decides which failures and which recoveries are logged. Thread-safe.
 *
 * <p>A collector of {@code /metrics} has one target. A collector of probes may have a thousand that
 * fail at once: a few of them are logged on behalf of all, and only the recovery of those is
 * logged.
 */
public interface Failures {

  /** Counts a failure; returns how many there were since the last line, 0 if it is not logged. */
  long add(String text);

  /** Counts a success; returns how many failures it ends, 0 if none of them was logged. */
  long end();

  /** Returns the failures of a collector that has one target. */
  static Failures ofOneTarget(LongSupplier nanoTime) {
    return new OneTarget(nanoTime);
  }

  /** The failures of a collector that has one target. */
  final class OneTarget implements Failures {
    private final LogThrottle throttle;
    private long count;
    private boolean logged;

    private OneTarget(LongSupplier nanoTime) {
      this.throttle = new LogThrottle(nanoTime);
    }

    @Override
    public synchronized long add(String text) {
      count++;
      if (!throttle.tryAcquire(text)) {
        return 0;
      }
      logged = true;
      return count;
    }

    /** A success after unlogged failures is not logged either, and they continue to count. */
    @Override
    public synchronized long end() {
      if (!logged) {
        return 0;
      }
      long ended = count;
      throttle.forget();
      count = 0;
      logged = false;
      return ended;
    }
  }

  /** The failures of a collector for all targets that it probes. */
  final class ManyTargets {
    private static final int MAX_LOGGED = 100;

    private final LogThrottle throttle;
    private final Map<String, Long> logged = new LoggedTargets();
    private long unlogged;

    /** Starts without a failure. */
    public ManyTargets(LongSupplier nanoTime) {
      this.throttle = new LogThrottle(nanoTime);
    }

    /** Returns the failures of one target. */
    public Failures of(String target) {
      return new Failures() {
        @Override
        public long add(String text) {
          return ManyTargets.this.add(target, text);
        }

        @Override
        public long end() {
          return ManyTargets.this.end(target);
        }
      };
    }

    private synchronized long add(String target, String text) {
      unlogged++;
      logged.computeIfPresent(target, (key, count) -> count + 1);
      if (!throttle.tryAcquire(target + " " + text)) {
        return 0;
      }
      logged.putIfAbsent(target, 1L);
      long count = unlogged;
      unlogged = 0;
      return count;
    }

    private synchronized long end(String target) {
      Long count = logged.remove(target);
      return count == null ? 0 : count;
    }

    /** The targets with a logged failure, and the number of their failures since then. */
    private static final class LoggedTargets extends LinkedHashMap<String, Long> {
      private static final long serialVersionUID = 1;

      @Override
      protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
        return size() > MAX_LOGGED;
      }
    }
  }
}
