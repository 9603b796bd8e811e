package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.scrape.Scrape;
import java.util.List;

/**
 * The result of one probe.
 *
 * @param scrape the samples of the collectors, and those about the probe
 * @param log the events, in their order
 */
public record Probe(Scrape scrape, List<ProbeLog.Line> log) {

  /** Copies the list. */
  public Probe {
    log = List.copyOf(log);
  }
}
