package dev.exporterkit.runtime.web;

import java.time.Duration;

/**
 * How much and how long a scrape may take.
 *
 * @param maxRequests how many are served at a time; 0 for any number
 * @param scrapeTimeout the time of a scrape where the client does not say how long it waits
 * @param timeoutOffset what is taken off what the client says, at the least
 * @param responseTimeout how long the client may take to read the answer
 */
public record WebLimits(
    int maxRequests, Duration scrapeTimeout, Duration timeoutOffset, Duration responseTimeout) {
  /** What holds where no flag says anything. */
  public static final WebLimits DEFAULT =
      new WebLimits(40, Duration.ofSeconds(10), Duration.ofMillis(250), Duration.ofSeconds(30));
}
