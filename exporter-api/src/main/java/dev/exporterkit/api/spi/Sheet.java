package dev.exporterkit.api.spi;

import java.util.List;

/**
 * The rows of one run of a collector. Immutable and plain data: it is read without calling the
 * author's code, by the writers, client_java's snapshots and a cache.
 *
 * @param tables the rows, a table for each schema; each dynamic family has a table of its own
 * @param drops the rows and samples that were left out
 * @param missing the columns that no row of a table has
 */
public record Sheet(List<RowTable> tables, List<Drop> drops, List<MissingColumn> missing) {
  /** A sheet without rows. */
  public static final Sheet EMPTY = new Sheet(List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Sheet {
    tables = List.copyOf(tables);
    drops = List.copyOf(drops);
    missing = List.copyOf(missing);
  }
}
