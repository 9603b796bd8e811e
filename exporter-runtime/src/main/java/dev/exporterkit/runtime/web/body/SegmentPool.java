package dev.exporterkit.runtime.web.body;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lends segments of 64 KB, with one limit for all responses. Keeps as many for the next responses
 * as the last ones needed, so that one large response does not occupy its memory forever.
 * Thread-safe.
 */
final class SegmentPool {
  static final int SEGMENT = 64 * 1024;

  private final Deque<byte[]> idle = new ArrayDeque<>();
  private final int budget;
  private int lent;
  private int maxLent;
  private int maxLentBefore;

  SegmentPool(int budget) {
    this.budget = budget;
  }

  /** Lends a segment; null if the limit is reached. */
  synchronized byte @Nullable [] take() {
    if (lent == budget) {
      return null;
    }
    lent++;
    maxLent = Math.max(maxLent, lent);
    byte[] segment = idle.poll();
    return segment != null ? segment : new byte[SEGMENT];
  }

  /** Takes a segment back. */
  synchronized void give(byte[] segment) {
    lent--;
    idle.push(segment);
    if (lent == 0) {
      forgetSurplus();
    }
  }

  /** Returns how many segments are lent. */
  synchronized int lent() {
    return lent;
  }

  /** Returns how many segments are kept for later use. */
  synchronized int idle() {
    return idle.size();
  }

  private void forgetSurplus() {
    while (idle.size() > Math.max(maxLent, maxLentBefore)) {
      idle.pop();
    }
    maxLentBefore = maxLent;
    maxLent = 0;
  }
}
