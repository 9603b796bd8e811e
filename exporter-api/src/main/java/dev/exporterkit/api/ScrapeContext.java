package dev.exporterkit.api;

import java.time.Duration;

/**
 * The scrape for which a collector runs. A {@code @Collect} method can declare it as a parameter.
 * Thread-safe; valid until the method returns.
 */
public interface ScrapeContext {

  /**
   * Fetches a value that several collectors need, once for each scrape.
   *
   * <p>The first call starts the fetch, and all callers wait for its value or its exception. The
   * fetch belongs to the scrape: if a collector reaches its deadline, the fetch continues for the
   * others.
   *
   * <pre>{@code
   * static final Key<StatPage> STAT_PAGE = Key.of("stat page");
   *
   * StatPage page = scrape.once(STAT_PAGE, haproxy::stat);
   * }</pre>
   *
   * @param key identifies the value; each key has one value in a scrape
   * @param fetch fetches the value, on a separate thread
   * @throws X if the fetch threw it
   * @throws IllegalStateException if the fetch for the key waits for the caller's own fetch, so
   *     that neither could end; the message shows the cycle
   */
  <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X;

  /**
   * Returns the remaining time of the collector, never negative. It ends shortly before the
   * response must be sent, so that a client's own timeout is reached first and can report the
   * cause.
   */
  Duration remaining();

  /**
   * Registers a resource to close at the deadline, before the collector's thread is interrupted: an
   * interrupt does not unblock a plain socket read. {@link #deadline(Duration)} does the same for a
   * request with a timeout of its own.
   *
   * @param resource may be closed already
   */
  void onCancel(AutoCloseable resource);

  /**
   * Starts the deadline of a request or of other work that may block: the scrape's deadline, or
   * earlier if a timeout ends it.
   *
   * @param timeout the maximum duration, such as that of an option
   */
  default Deadline deadline(Duration timeout) {
    return Deadline.of(this, timeout);
  }

  /** Starts a deadline without a timeout: the scrape's deadline. */
  default Deadline deadline() {
    return Deadline.of(this, null);
  }

  /**
   * Fetches one value.
   *
   * @param <T> the type of the value
   * @param <X> the exception of a fetch that fails
   */
  @FunctionalInterface
  interface Fetch<T, X extends Exception> {
    /** Returns the value. */
    T fetch() throws X;
  }
}
