package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.ScrapeContext;

/**
 * A way to ask HAProxy. Every method throws a {@code TargetUnavailableException} that says what was
 * tried, and ends within the time that the options and the scrape leave. As text, it is its
 * address, without the password.
 */
interface StatSource {
  /** Returns the statistics, as CSV. */
  String statistics(ScrapeContext scrape);

  /**
   * Returns the lines of {@code show info}.
   *
   * @throws dev.exporterkit.api.NoDataException if there is no such thing here
   */
  String process(ScrapeContext scrape);
}
