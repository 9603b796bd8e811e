package dev.exporterkit.samples.haproxy;

import dev.exporterkit.api.ScrapeContext;

/**
 * A way to ask HAProxy. Every method throws a {@code TargetUnavailableException} that says what was
 * tried, and ends within the time that the options and the scrape leave. As text, it is its
 * address, without the password.
 */
interface StatSource {
  /** The largest answer that is read; a server takes some 400 bytes. */
  int MAX_BYTES = 64 << 20;

  /** What is said of a larger one. */
  String TOO_LARGE = "the answer is larger than 64 MB, so it cannot be HAProxy's statistics";

  /** Returns the statistics, as CSV. */
  String statistics(ScrapeContext scrape);

  /**
   * Returns the lines of {@code show info}.
   *
   * @throws dev.exporterkit.api.NoDataException if there is no such thing here
   */
  String process(ScrapeContext scrape);
}
