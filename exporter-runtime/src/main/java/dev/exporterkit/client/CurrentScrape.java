package dev.exporterkit.client;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.ScrapeContext.Fetch;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scrape that a thread works for, so that injected clients can keep its deadline. The thread
 * that runs a collector, or a fetch that collectors share, is bound to its scrape. Bind a thread
 * that you start yourself:
 *
 * <pre>{@code
 * ScrapeContext scrape = current.get();
 * pool.submit(() -> current.in(scrape, () -> client.send(request, BodyHandlers.ofString())));
 * }</pre>
 *
 * <p>Thread-safe.
 */
@Singleton
public final class CurrentScrape {
  private final ThreadLocal<@Nullable ScrapeContext> bound = new ThreadLocal<>();

  /**
   * Returns the scrape of this thread. Outside a scrape, such as at the start of an exporter,
   * returns one that lasts ten seconds from each call and is never cancelled.
   */
  public ScrapeContext get() {
    ScrapeContext scrape = bound.get();
    return scrape == null ? new DetachedScrape() : scrape;
  }

  /**
   * Returns what the probe may use if the current scrape is a probe. A client must connect only to
   * addresses that its network resolves and allows.
   */
  public Optional<ProbeScope> probe() {
    return bound.get() instanceof ProbedScrape scrape ? scrape.probe() : Optional.empty();
  }

  /**
   * Runs work for a scrape on this thread.
   *
   * @throws X if the work throws it
   */
  public <T, X extends Exception> T in(ScrapeContext scrape, Fetch<T, X> work) throws X {
    ScrapeContext outer = bound.get();
    bound.set(scrape instanceof ProbedScrape ? scrape : new BoundScrape(scrape, probe(), this));
    try {
      return work.fetch();
    } finally {
      restore(outer);
    }
  }

  /** Returns a scrape as a probe, such as for a test of a client. */
  public ScrapeContext asProbe(ScrapeContext scrape, ProbeScope probe) {
    return new BoundScrape(scrape, Optional.of(probe), this);
  }

  private void restore(@Nullable ScrapeContext outer) {
    if (outer == null) {
      bound.remove();
    } else {
      bound.set(outer);
    }
  }

  /** A scrape of another implementation that is the current one in its fetches as well. */
  private record BoundScrape(
      ScrapeContext scrape, Optional<ProbeScope> probe, CurrentScrape current)
      implements ProbedScrape {

    @Override
    public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
      return scrape.once(key, () -> current.in(this, fetch));
    }

    @Override
    public Duration remaining() {
      return scrape.remaining();
    }

    @Override
    public void onCancel(AutoCloseable resource) {
      scrape.onCancel(resource);
    }
  }
}
