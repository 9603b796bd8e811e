package dev.exporterkit.api;

import java.time.Duration;

/**
 * The scrape for which a collector is run. A {@code @Collect} method takes it as a parameter where
 * it is needed. Safe to share with threads that the collector starts, until the method returns.
 */
public interface ScrapeContext {

  /**
   * Fetches something that several collectors of one scrape need, once for all of them.
   *
   * <p>The first caller fetches, the others wait. What it returns or throws, all of them get. The
   * fetch belongs to the scrape: a collector that runs out of time does not end it for the others.
   *
   * <pre>{@code
   * static final Key<StatPage> STAT_PAGE = Key.of("stat page");
   *
   * StatPage page = scrape.once(STAT_PAGE, haproxy::stat);
   * }</pre>
   *
   * @param key what is fetched; one value for each key in a scrape
   * @param fetch the way to fetch it
   * @throws X whatever the fetch threw
   * @throws IllegalStateException if the fetch for the key waits for the one that calls this, so
   *     that neither would end; the message shows the cycle
   */
  <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X;

  /**
   * Returns the time that the collector has left, never negative. It ends a little before the
   * answer must go out, so that a client's own time-out fires first and can say what it waited for.
   */
  Duration remaining();

  /**
   * Names something that is to be closed when the scrape's time is up, before the collector's
   * thread is interrupted: interruption alone ends no plain socket read. What is closed already may
   * stay registered.
   */
  void onCancel(AutoCloseable resource);

  /**
   * Fetches one value.
   *
   * @param <T> what is fetched
   * @param <X> the way in which it fails
   */
  @FunctionalInterface
  interface Fetch<T, X extends Exception> {
    /** Returns the value. */
    T fetch() throws X;
  }
}
