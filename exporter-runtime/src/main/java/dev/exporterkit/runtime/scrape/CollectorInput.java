package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.Key;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.api.spi.CollectRequest;
import dev.exporterkit.client.CurrentScrape;
import dev.exporterkit.client.ProbeScope;
import dev.exporterkit.client.ProbedScrape;
import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.Patience;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The context of one run, for generated code and the author's code. */
public final class CollectorInput implements CollectRequest, ProbedScrape {
  private static final long MIN_MARGIN = TimeUnit.MILLISECONDS.toNanos(50);
  private static final long MARGIN_SHARE = 50; // 2 %

  private final Flight<?> flight;
  private final SharedFetches shared;
  private final CurrentScrape current;
  private final @Nullable Target target;
  private final @Nullable ProbeScope scope;
  private final @Nullable Object module;

  /** The request of a probe. */
  public interface Probed {

    /** Returns the target. */
    Target target();

    /** Returns the network and the log of one run. */
    ProbeScope scope(ScrapeContext run);

    /** Returns the module; null if the exporter has none. */
    @Nullable Object module();
  }

  /**
   * Creates the context of a run.
   *
   * @param shared the shared fetches of the scrape
   * @param probed null for {@code /metrics}
   */
  CollectorInput(
      Flight<?> flight, SharedFetches shared, CurrentScrape current, @Nullable Probed probed) {
    this.flight = flight;
    this.shared = shared;
    this.current = current;
    this.target = probed == null ? null : probed.target();
    this.scope = probed == null ? null : probed.scope(this);
    this.module = probed == null ? null : probed.module();
  }

  @Override
  public ScrapeContext scrape() {
    return this;
  }

  @Override
  public Target target() {
    if (target == null) {
      throw new IllegalStateException("this run is not a probe");
    }
    return target;
  }

  @Override
  public Optional<ProbeScope> probe() {
    return Optional.ofNullable(scope);
  }

  @Override
  public <M> M module(Class<M> type) {
    if (target == null) {
      throw new IllegalStateException("this run is not a probe");
    }
    if (!type.isInstance(module)) {
      throw new IllegalStateException("the configuration has no modules of " + type.getName());
    }
    return type.cast(module);
  }

  @Override
  public <T, X extends Exception> T once(Key<T> key, Fetch<T, X> fetch) throws X {
    return shared.get(key, () -> current.in(this, fetch), patience());
  }

  /** A collector waits slightly beyond its deadline, so that the fetch can report why it failed. */
  private Patience patience() {
    Flight<?> fetch = shared.onThisThread();
    return fetch == null ? () -> flight.end() - margin() + SharedFetches.GRACE : fetch::end;
  }

  /**
   * On the thread of a shared fetch, the remaining time is that of the callers that wait for it.
   */
  @Override
  public Duration remaining() {
    Flight<?> fetch = shared.onThisThread();
    long nanos =
        fetch == null ? flight.remaining() - margin() : fetch.remaining() - SharedFetches.GRACE;
    return Duration.ofNanos(Math.max(0, nanos));
  }

  /** A collector must be able to report a missed deadline while the scrape still waits for it. */
  private long margin() {
    return Math.max(MIN_MARGIN, flight.budget() / MARGIN_SHARE);
  }

  @Override
  public void onCancel(AutoCloseable resource) {
    Flight<?> fetch = shared.onThisThread();
    (fetch == null ? flight : fetch).onCancel(resource);
  }
}
