package dev.exporterkit.client;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.ScrapeContext.Fetch;
import dev.exporterkit.api.Target;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Knows for which scrape a thread works, so that a client which a collector injects can keep its
 * deadline. The thread that runs a collector, or a fetch that several collectors share, knows it by
 * itself; a thread that a collector starts is told:
 *
 * <pre>{@code
 * ScrapeContext scrape = current.get();
 * pool.submit(() -> current.in(scrape, () -> client.send(request, BodyHandlers.ofString())));
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
@Singleton
public final class CurrentScrape {
  private final ThreadLocal<@Nullable ScrapeContext> bound = new ThreadLocal<>();

  /**
   * Returns the scrape for which this thread works. Outside any scrape, as when an exporter starts,
   * it is one that leaves ten seconds, counted anew at every call, and is never cancelled.
   */
  public ScrapeContext get() {
    ScrapeContext scrape = bound.get();
    return scrape == null ? new DetachedScrape() : scrape;
  }

  /**
   * Returns what is probed where the current scrape is a probe. A client connects only to what this
   * resolves and allows.
   */
  public Optional<Target> target() {
    return bound.get() instanceof ProbedScrape scrape ? scrape.probed() : Optional.empty();
  }

  /**
   * Does a piece of work of a scrape on this thread.
   *
   * @throws X whatever the work threw
   */
  public <T, X extends Exception> T in(ScrapeContext scrape, Fetch<T, X> work) throws X {
    ScrapeContext outer = bound.get();
    bound.set(known(scrape, target().orElse(null)));
    try {
      return work.fetch();
    } finally {
      restore(outer);
    }
  }

  /**
   * Returns the same scrape, which is known on the threads of its shared fetches, too.
   *
   * @param target what is probed; null where this is no probe
   */
  public ScrapeContext known(ScrapeContext scrape, @Nullable Target target) {
    return scrape instanceof ProbedScrape
        ? scrape
        : new KnownScrape(scrape, Optional.ofNullable(target), this);
  }

  private void restore(@Nullable ScrapeContext outer) {
    if (outer == null) {
      bound.remove();
    } else {
      bound.set(outer);
    }
  }
}
