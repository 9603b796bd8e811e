package dev.exporterkit.client;

import dev.exporterkit.api.ScrapeContext;
import java.util.Optional;

/** A scrape that may be a probe, for {@link CurrentScrape}. */
public interface ProbedScrape extends ScrapeContext {

  /** Returns what the probe may use; empty if this is not a probe. */
  Optional<ProbeScope> probe();
}
