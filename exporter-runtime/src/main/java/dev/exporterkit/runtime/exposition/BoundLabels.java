package dev.exporterkit.runtime.exposition;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The labels of buckets or quantiles by their place. Rows of one family mostly have the same
 * bounds, so a label is made once and kept until a row has another bound there.
 */
final class BoundLabels {
  private final String name;
  private double[] bounds = {};
  private @Nullable ExtraLabel[] labels = {};

  /**
   * Begins without labels.
   *
   * @param name {@code le} or {@code quantile}
   */
  BoundLabels(String name) {
    this.name = name;
  }

  ExtraLabel at(int place, double bound) {
    if (place >= labels.length) {
      bounds = Arrays.copyOf(bounds, place + 8);
      labels = Arrays.copyOf(labels, place + 8);
    }
    ExtraLabel known = labels[place];
    if (known != null && Double.compare(bounds[place], bound) == 0) {
      return known;
    }
    ExtraLabel made = ExtraLabel.of(name, bound);
    bounds[place] = bound;
    labels[place] = made;
    return made;
  }
}
