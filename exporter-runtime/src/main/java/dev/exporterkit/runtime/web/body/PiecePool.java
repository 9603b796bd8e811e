package dev.exporterkit.runtime.web.body;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Lends pieces of 64 KB within one budget for all responses. Keeps as many for the next ones as the
 * last ones needed, so that one large answer does not hold its memory for ever. Thread-safe.
 */
final class PiecePool {
  static final int PIECE = 64 * 1024;

  private final Deque<byte[]> idle = new ArrayDeque<>();
  private final int budget;
  private int lent;
  private int most;
  private int mostBefore;

  PiecePool(int budget) {
    this.budget = budget;
  }

  /** Lends a piece; null if the budget is spent. */
  synchronized byte @Nullable [] take() {
    if (lent == budget) {
      return null;
    }
    lent++;
    most = Math.max(most, lent);
    byte[] piece = idle.poll();
    return piece != null ? piece : new byte[PIECE];
  }

  /** Takes a piece back. */
  synchronized void give(byte[] piece) {
    lent--;
    idle.push(piece);
    if (lent == 0) {
      forgetSurplus();
    }
  }

  /** Returns how many pieces are lent. */
  synchronized int lent() {
    return lent;
  }

  /** Returns how many pieces are kept for later. */
  synchronized int idle() {
    return idle.size();
  }

  private void forgetSurplus() {
    while (idle.size() > Math.max(most, mostBefore)) {
      idle.pop();
    }
    mostBefore = most;
    most = 0;
  }
}
