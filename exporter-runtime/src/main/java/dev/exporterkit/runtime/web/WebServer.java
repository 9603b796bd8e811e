package dev.exporterkit.runtime.web;

import java.time.Duration;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Serves the endpoints from start to stop. */
public final class WebServer {
  private static final long IDLE_SECONDS = 60;

  private final Endpoints endpoints;
  private final Duration longestAnswer;
  private final InFlight inFlight;
  private final LongSupplier nanoTime;
  // The server hands over a connection before a byte is parsed, so a bound here would let a few
  // half-sent requests hold up the health check. Connections and scrapes have bounds of their own.
  private final ThreadPoolExecutor threads;

  WebServer(Endpoints endpoints, WebLimits limits, LongSupplier nanoTime) {
    this.inFlight = new InFlight(nanoTime);
    this.nanoTime = nanoTime;
    this.endpoints = endpoints;
    this.longestAnswer = limits.scrapeTimeout().plus(limits.responseTimeout());
    AtomicInteger number = new AtomicInteger();
    this.threads =
        new ThreadPoolExecutor(
            0,
            Integer.MAX_VALUE,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new SynchronousQueue<>(),
            task -> {
              Thread thread = new Thread(task, "http-" + number.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
  }

  /** Begins to answer. */
  public void serve(Listeners listeners) {
    listeners.serve(new Router(endpoints.byPath(), inFlight, nanoTime), threads);
  }

  /**
   * Stops listening and waits for the answers that are on their way, as long as a scrape of the
   * standard time and its answer may take.
   */
  public void stop(Listeners listeners) throws InterruptedException {
    endpoints.notReady();
    listeners.close();
    inFlight.awaitNone(longestAnswer);
    threads.shutdown();
  }
}
