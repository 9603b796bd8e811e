package dev.exporterkit.runtime.exposition;

import java.util.List;

/**
 * All who have samples besides the collectors.
 *
 * @param all in the order in which they are asked
 */
public record Contributors(List<Contributor> all) {

  /** Copies the list. */
  public Contributors {
    all = List.copyOf(all);
  }
}
