package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.ScrapeContext;

/**
 * A source of HAProxy's statistics. Every method throws a {@code TargetUnavailableException} that
 * describes the attempt, and ends before the deadline of the options and of the scrape. {@code
 * toString} returns its address without the password.
 */
interface StatSource {
  /** Returns the statistics as CSV. */
  String statistics(ScrapeContext scrape);

  /**
   * Returns the lines of {@code show info}.
   *
   * @throws dev.exporterkit.api.NoDataException if this source does not have them
   */
  String process(ScrapeContext scrape);
}
