package dev.exporterkit.api.spi;

import java.util.List;

/**
 * Generated for each collector: what it exposes, and how its rows become a sheet. Stateless.
 *
 * @param <C> the author's class
 */
public interface CollectorBinding<C> {

  /** Returns the author's class. */
  Class<C> type();

  /** Returns what the collector says of itself. */
  CollectorDescriptor descriptor();

  /**
   * Returns the schema of every table that {@link #fetch} may fill, so that the families are known
   * before the first scrape.
   */
  List<RowSchema> schemas();

  /**
   * Collects once and reads each row once.
   *
   * @throws Exception whatever the author's method throws
   */
  void fetch(C collector, RunInput run, SheetBuilder sheet) throws Exception;
}
