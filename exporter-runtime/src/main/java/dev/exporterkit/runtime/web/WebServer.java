package dev.exporterkit.runtime.web;

import dev.exporterkit.runtime.log.Log;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongSupplier;

/** Serves the endpoints from start to stop. */
public final class WebServer {
  private static final Log log = Log.of(WebServer.class);
  private static final long IDLE_SECONDS = 60;

  /** How long a client may still read when the exporter stops. */
  private static final Duration READING_AT_STOP = Duration.ofSeconds(3);

  private final Endpoints endpoints;
  private final ResponseTimeout timeout;
  private final InFlight inFlight;
  private final LongSupplier nanoTime;
  // The server hands over a connection before a byte is parsed, so a bound here would let a few
  // half-sent requests hold up the health check. Connections and scrapes have bounds of their own.
  private final ThreadPoolExecutor threads;

  /**
   * Serves these routes and the health of the exporter.
   *
   * @param timeout bounds the sending of responses
   * @param nanoTime the monotonic clock
   */
  public WebServer(Collection<Route> routes, ResponseTimeout timeout, LongSupplier nanoTime) {
    this.inFlight = new InFlight(nanoTime);
    this.nanoTime = nanoTime;
    this.endpoints = new Endpoints(routes);
    this.timeout = timeout;
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
    new ConnectionWatch(listeners.maxConnections(), nanoTime).start();
    listeners.serve(new Router(endpoints.byPath(), inFlight, nanoTime), threads);
  }

  /**
   * Stops listening and waits for the responses that are on their way, but neither for clients that
   * have hung up nor for those that do not read.
   *
   * @param patience how long to wait at most
   */
  public void stop(Listeners listeners, Duration patience) throws InterruptedException {
    endpoints.notReady();
    listeners.close();
    timeout.shorten(READING_AT_STOP);
    int unserved = inFlight.awaitNone(patience);
    if (unserved > 0) {
      log.warn("Stopping before these requests are served", "count", unserved);
    }
    threads.shutdown();
  }
}
