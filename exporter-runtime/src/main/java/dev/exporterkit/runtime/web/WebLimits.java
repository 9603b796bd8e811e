package dev.exporterkit.runtime.web;

import java.time.Duration;

/**
 * Limits of the number of requests and of their time.
 *
 * @param maxRequests maximum number of scrapes at a time; 0 sets no limit
 * @param maxProbes maximum number of probes at a time; 0 sets no limit
 * @param scrapeTimeout the time of a scrape whose client does not send its own limit
 * @param maxScrapeTimeout maximum time that a client can ask for
 * @param timeoutOffset subtracted from the client's limit, to send the response
 * @param responseTimeout maximum time for the client to read the response
 */
public record WebLimits(
    int maxRequests,
    int maxProbes,
    Duration scrapeTimeout,
    Duration maxScrapeTimeout,
    Duration timeoutOffset,
    Duration responseTimeout) {}
