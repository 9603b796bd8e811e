package dev.exporterkit.runtime.scrape;

import java.util.List;

/**
 * The enabled collectors of an exporter.
 *
 * @param scraped run for each scrape
 * @param probing run for each probe
 */
public record BoundCollectors(List<BoundCollector<?>> scraped, List<BoundCollector<?>> probing) {

  /** Copies the lists. */
  public BoundCollectors {
    scraped = List.copyOf(scraped);
    probing = List.copyOf(probing);
  }
}
