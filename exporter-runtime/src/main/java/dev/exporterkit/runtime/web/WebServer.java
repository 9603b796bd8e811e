package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.log.Log;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Serves the endpoints from start to stop. */
public final class WebServer {
  private static final Log log = Log.of(WebServer.class);

  /** How long a client may still read when the exporter stops. */
  private static final Duration READING_AT_STOP = Duration.ofSeconds(3);

  private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();
  private final ResponseTimeout timeout;
  private final InFlight inFlight;
  private final LongSupplier nanoTime;
  // The server passes on a connection before a byte is parsed, so a limit here would let a few
  // incomplete requests block the health check. Connections and scrapes have their own limits.
  private final ExecutorService threads = Threads.pool("http");
  private volatile boolean ready = true;

  /**
   * Serves these routes and the health of the exporter. The first route with a path takes
   * precedence, so that metrics on {@code /} replace the landing page.
   *
   * @param timeout limits the time to send a response
   * @param nanoTime the monotonic clock
   */
  public WebServer(Collection<Route> routes, ResponseTimeout timeout, LongSupplier nanoTime) {
    this.inFlight = new InFlight(nanoTime);
    this.nanoTime = nanoTime;
    this.timeout = timeout;
    routes.forEach(route -> endpoints.putIfAbsent(route.path(), route.endpoint()));
    endpoints.putIfAbsent("/-/healthy", new HealthEndpoint("healthy", () -> true));
    endpoints.putIfAbsent("/-/ready", new HealthEndpoint("ready", () -> ready));
    endpoints.putIfAbsent("/-/reload", new ReloadEndpoint());
  }

  /** Starts serving. */
  public void serve(Listeners listeners) {
    new ConnectionWatch(listeners.maxConnections(), nanoTime).start();
    listeners.serve(new Router(endpoints, inFlight, nanoTime), threads);
  }

  /**
   * Stops listening and waits for the responses in progress, but not for clients that have
   * disconnected or do not read.
   *
   * @param patience the maximum time to wait
   */
  public void stop(Listeners listeners, Duration patience) throws InterruptedException {
    ready = false;
    listeners.close();
    timeout.shorten(READING_AT_STOP);
    int unserved = inFlight.awaitNone(patience);
    if (unserved > 0) {
      log.warn("Stopping before these requests are served", "count", unserved);
    }
    threads.shutdown();
  }

  /** The requests in progress. */
  static final class InFlight {
    private static final long LOOK_NANOS = Duration.ofMillis(200).toNanos();

    private final LongSupplier nanoTime;
    private final Set<HttpExchange> exchanges = new HashSet<>();

    InFlight(LongSupplier nanoTime) {
      this.nanoTime = nanoTime;
    }

    synchronized void enter(HttpExchange exchange) {
      exchanges.add(exchange);
    }

    synchronized void leave(HttpExchange exchange) {
      exchanges.remove(exchange);
      notifyAll();
    }

    /**
     * Waits until no client waits for its response any more. Returns how many still do when the
     * patience ends.
     */
    synchronized int awaitNone(Duration patience) throws InterruptedException {
      long end = nanoTime.getAsLong() + patience.toNanos();
      while (!exchanges.isEmpty()) {
        OpenConnections open = OpenConnections.now();
        int waiting = (int) exchanges.stream().filter(open::include).count();
        long left = end - nanoTime.getAsLong();
        if (waiting == 0 || left <= 0) {
          return waiting;
        }
        TimeUnit.NANOSECONDS.timedWait(this, Math.min(left, LOOK_NANOS));
      }
      return 0;
    }
  }

  /** Responds whether something holds: 200 or 503. */
  private static final class HealthEndpoint implements Endpoint {
    private final String word;
    private final BooleanSupplier holds;

    HealthEndpoint(String word, BooleanSupplier holds) {
      this.word = word;
      this.holds = holds;
    }

    @Override
    public void respond(HttpExchange exchange) throws IOException {
      boolean good = holds.getAsBoolean();
      Responses.text(
          exchange, good ? 200 : 503, "The exporter is " + (good ? "" : "not ") + word + ".");
    }
  }

  /** Responds that nothing is reloaded, where Prometheus and other exporters reload. */
  private static final class ReloadEndpoint implements Endpoint {

    @Override
    public List<String> methods() {
      return List.of("POST", "PUT");
    }

    @Override
    public void respond(HttpExchange exchange) throws IOException {
      Responses.text(
          exchange,
          501,
          "This exporter reads its configuration when it starts. Restart it to apply changes.");
    }
  }
}
