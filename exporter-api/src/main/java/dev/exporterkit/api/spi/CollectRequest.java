package dev.exporterkit.api.spi;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;

/** The request to collect once: the arguments of the author's method. */
public interface CollectRequest {

  /** Returns the scrape for which the collector runs. */
  ScrapeContext scrape();

  /**
   * Returns the target of the probe.
   *
   * @throws IllegalStateException if this is not a probe
   */
  Target target();

  /**
   * Returns the module that the probe selects from the configuration.
   *
   * @param type the record of the modules
   * @throws IllegalStateException if this is not a probe
   */
  <M> M module(Class<M> type);
}
