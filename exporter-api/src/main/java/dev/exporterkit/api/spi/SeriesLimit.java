package dev.exporterkit.api.spi;

/**
 * Counts the series of one sheet while it is filled. Once one does not fit, no later one does: what
 * is exposed is the beginning of what the collector told, not a choice of small rows.
 */
final class SeriesLimit {
  private final long most;
  private long taken;
  private boolean full;

  SeriesLimit(long most) {
    this.most = most;
  }

  /** Takes room for some series; returns false if there is not enough. */
  boolean take(int series) {
    if (full || series > most - taken) {
      full = true;
      return false;
    }
    taken += series;
    return true;
  }

  /** Gives room back, for a row that is left out for another reason. */
  void giveBack(int series) {
    taken -= series;
  }

  boolean isFull() {
    return full;
  }

  long most() {
    return most;
  }
}
