package dev.exporterkit.client;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import java.util.Optional;

/** A scrape that may be a probe, for {@link CurrentScrape}. */
public interface ProbedScrape extends ScrapeContext {

  /** Returns the target; empty if this is not a probe. */
  Optional<Target> probed();
}
