package dev.exporterkit.runtime.web.body;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Lends pieces of 64 KB within one budget for all responses, and keeps them for the next ones. */
final class PiecePool {
  static final int PIECE = 64 * 1024;

  private final Deque<byte[]> idle = new ArrayDeque<>();
  private final int budget;
  private int lent;

  PiecePool(int budget) {
    this.budget = budget;
  }

  /** Lends a piece; null if the budget is spent. */
  synchronized byte @Nullable [] take() {
    if (lent == budget) {
      return null;
    }
    lent++;
    byte[] piece = idle.poll();
    return piece != null ? piece : new byte[PIECE];
  }

  /** Takes a piece back. */
  synchronized void give(byte[] piece) {
    lent--;
    idle.push(piece);
  }

  /** Returns how many pieces are lent. */
  synchronized int lent() {
    return lent;
  }
}
