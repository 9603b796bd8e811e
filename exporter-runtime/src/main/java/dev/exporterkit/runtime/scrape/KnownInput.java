package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.api.spi.RunInput;

/** What a run is given, with a scrape that is known as the current one. */
public record KnownInput(RunInput run, ScrapeContext scrape) implements RunInput {

  @Override
  public Target target() {
    return run.target();
  }

  @Override
  public <M> M module(Class<M> type) {
    return run.module(type);
  }
}
