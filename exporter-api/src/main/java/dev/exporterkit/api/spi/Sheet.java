package dev.exporterkit.api.spi;

import java.util.List;

/**
 * What one run of a collector told, frozen: no code of the author's runs afterwards. Immutable; the
 * writers, client_java's snapshots and a cache read the same sheet.
 *
 * @param rows the rows by level; families of dynamic origin have a level of their own each
 * @param drops what had to be left out
 */
public record Sheet(List<Rows> rows, List<Drop> drops) {
  /** A sheet without rows. */
  public static final Sheet EMPTY = new Sheet(List.of(), List.of());

  /** Copies the lists. */
  public Sheet {
    rows = List.copyOf(rows);
    drops = List.copyOf(drops);
  }
}
