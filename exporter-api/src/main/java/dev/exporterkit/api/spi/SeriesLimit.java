package dev.exporterkit.api.spi;

/**
 * Counts the series of one sheet while it is filled. After the first row that exceeds the limit,
 * all later ones are left out too: the first rows are exposed, not a selection of small ones.
 */
final class SeriesLimit {
  private final long most;
  private long taken;
  private boolean full;

  SeriesLimit(long most) {
    this.most = most;
  }

  /** Reserves some series; returns false if there are not enough. */
  boolean take(int series) {
    if (full || series > most - taken) {
      full = true;
      return false;
    }
    taken += series;
    return true;
  }

  /** Gives room back, for a row that is left out for a different reason. */
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
