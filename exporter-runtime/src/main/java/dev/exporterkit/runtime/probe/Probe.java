package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.scrape.Scrape;
import java.util.List;

/**
 * What one probe learned.
 *
 * @param scrape the samples of the collectors, and those about the probe
 * @param log what happened, in the order of time
 */
public record Probe(Scrape scrape, List<ProbeLog.Line> log) {

  /** Copies the list. */
  public Probe {
    log = List.copyOf(log);
  }
}
