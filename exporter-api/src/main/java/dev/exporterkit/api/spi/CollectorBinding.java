package dev.exporterkit.api.spi;

import java.util.List;

/**
 * The generated code of a collector: the schemas of its rows, and how they become a sheet.
 * Stateless.
 *
 * @param <C> the author's class
 */
public interface CollectorBinding<C> {

  /** Returns the author's class. */
  Class<C> type();

  /** Returns the description of the collector. */
  CollectorDescriptor descriptor();

  /**
   * Returns the schema of every table that {@link #fetch} may fill, so that the families are known
   * before the first scrape.
   */
  List<RowSchema> schemas();

  /**
   * Collects once and reads each row once.
   *
   * @throws Exception if the author's method throws it
   */
  void fetch(C collector, CollectRequest run, SheetBuilder sheet) throws Exception;
}
