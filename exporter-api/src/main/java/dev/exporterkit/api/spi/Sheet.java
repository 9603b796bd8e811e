package dev.exporterkit.api.spi;

import java.util.List;

/**
 * What one run of a collector told, frozen: no code of the author's runs afterwards. Immutable; the
 * writers, client_java's snapshots and a cache read the same sheet.
 *
 * @param tables the rows, a table for each schema; each dynamic family has a table of its own
 * @param drops what had to be left out
 */
public record Sheet(List<RowTable> tables, List<Drop> drops) {
  /** A sheet without rows. */
  public static final Sheet EMPTY = new Sheet(List.of(), List.of());

  /** Copies the lists. */
  public Sheet {
    tables = List.copyOf(tables);
    drops = List.copyOf(drops);
  }
}
