package dev.exporterkit.api.spi;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;

/** The arguments that generated code may pass to the author's method. */
public interface RunInput {

  /** Returns the scrape for which the collector runs. */
  ScrapeContext scrape();

  /**
   * Returns what is probed.
   *
   * @throws IllegalStateException if the run is not a probe
   */
  Target target();

  /**
   * Returns the module of the configuration that the probe asks for.
   *
   * @param type the record of the modules
   * @throws IllegalStateException if the run is not a probe
   */
  <M> M module(Class<M> type);
}
