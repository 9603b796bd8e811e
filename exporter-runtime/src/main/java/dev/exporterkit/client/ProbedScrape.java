package dev.exporterkit.client;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import java.util.Optional;

/** A scrape that may be a probe, as {@link CurrentScrape} shows it to clients. */
public interface ProbedScrape extends ScrapeContext {

  /** Returns what is probed; empty where this is no probe. */
  Optional<Target> probed();
}
