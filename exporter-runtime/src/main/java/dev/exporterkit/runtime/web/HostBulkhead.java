package dev.exporterkit.runtime.web;

import java.util.HashMap;
import java.util.Map;

/**
 * Limits how many places one probed host takes at a time, so that a host that never answers leaves
 * the others theirs. Thread-safe.
 */
final class HostBulkhead {
  private static final int SHARE = 4;

  private final int max;
  private final Map<String, Integer> taken = new HashMap<>();

  /** Limits each host to a quarter of all places; 0 is no limit. */
  HostBulkhead(int places) {
    this.max = places == 0 ? Integer.MAX_VALUE : Math.max(1, places / SHARE);
  }

  int max() {
    return max;
  }

  /** Takes a place, to be given back with {@link #leave}; returns false if none is free. */
  synchronized boolean tryEnter(String host) {
    int before = taken.getOrDefault(host, 0);
    if (before >= max) {
      return false;
    }
    taken.put(host, before + 1);
    return true;
  }

  synchronized void leave(String host) {
    taken.computeIfPresent(host, (same, count) -> count == 1 ? null : count - 1);
  }
}
