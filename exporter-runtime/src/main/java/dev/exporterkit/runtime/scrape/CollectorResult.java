package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Sheet;

/**
 * What one scrape learned from a collector.
 *
 * @param collector the collector's name
 * @param outcome how it ended
 * @param sheet its rows; empty unless it answered
 * @param nanos how long the run took, or has taken so far
 */
public record CollectorResult(String collector, Outcome outcome, Sheet sheet, long nanos) {}
