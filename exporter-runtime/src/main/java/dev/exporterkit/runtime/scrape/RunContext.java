package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.runtime.flight.Cancellation;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** What a collector sees of the scrape that runs it. */
public final class RunContext implements ScrapeContext {
  private static final long LEAST_MARGIN = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long MARGIN_SHARE = 50; // 2 %

  private final TimeLeft time;
  private final SharedFetches shared;
  private final Cancellation cancellation;

  /** The time that a run has, which grows when a more patient scrape joins it. */
  interface TimeLeft {
    /** Returns the nanoseconds that the run may take in all. */
    long budget();

    /** Returns how many of them are left; negative when the time is up. */
    long remaining();
  }

  RunContext(TimeLeft time, SharedFetches shared, Cancellation cancellation) {
    this.time = time;
    this.shared = shared;
    this.cancellation = cancellation;
  }

  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    return shared.get(key, fetch, patience());
  }

  @Override
  public Duration remaining() {
    return patience().get();
  }

  /** On the thread of a shared fetch, the time is that of those who wait for it. */
  private Supplier<Duration> patience() {
    SharedFetch<?, ?> fetch = shared.onThisThread();
    return fetch == null ? this::own : fetch::patience;
  }

  private Duration own() {
    long margin = Math.max(LEAST_MARGIN, time.budget() / MARGIN_SHARE);
    return Duration.ofNanos(Math.max(0, time.remaining() - margin));
  }

  @Override
  public void onCancel(AutoCloseable resource) {
    SharedFetch<?, ?> fetch = shared.onThisThread();
    if (fetch == null) {
      cancellation.onCancel(resource);
    } else {
      fetch.onCancel(resource);
    }
  }
}
