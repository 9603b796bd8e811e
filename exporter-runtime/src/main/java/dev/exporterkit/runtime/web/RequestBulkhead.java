package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.log.Log;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Limits how many requests are served at a time. When the limit is reached, requests of
 * disconnected clients no longer count, if the system shows which clients have disconnected.
 * Thread-safe.
 */
final class RequestBulkhead {
  private static final Log log = Log.of(WebServer.class);
  private static final long LOOK = TimeUnit.SECONDS.toNanos(1);

  private final int max;
  private final LongSupplier nanoTime;
  private final Map<HttpExchange, Thread> served = new HashMap<>();
  private long looked;

  /**
   * Limits to a number.
   *
   * @param max the number; 0 sets no limit
   * @param nanoTime the monotonic clock
   */
  RequestBulkhead(int max, LongSupplier nanoTime) {
    this.max = max == 0 ? Integer.MAX_VALUE : max;
    this.nanoTime = nanoTime;
    this.looked = nanoTime.getAsLong() - LOOK;
  }

  int max() {
    return max;
  }

  /** Enters with this thread, until {@link #leave}; returns false if the limit is reached. */
  synchronized boolean tryEnter(HttpExchange exchange) {
    if (served.size() >= max) {
      dismissGone();
    }
    if (served.size() >= max) {
      return false;
    }
    served.put(exchange, Thread.currentThread());
    return true;
  }

  synchronized void leave(HttpExchange exchange) {
    // The thread of a dismissed client continues with the requests of others.
    if (served.remove(exchange) == null && Thread.interrupted()) {
      log.debug("Client had disconnected", "path", exchange.getRequestURI().getPath());
    }
  }

  synchronized boolean isEmpty() {
    return served.isEmpty();
  }

  /** The list of connections may be long, so it is not read for every request. */
  private void dismissGone() {
    long now = nanoTime.getAsLong();
    if (now - looked < LOOK) {
      return;
    }
    looked = now;
    OpenConnections open = OpenConnections.now();
    served
        .entrySet()
        .removeIf(
            each -> {
              boolean isGone = !open.include(each.getKey());
              if (isGone) {
                each.getValue().interrupt();
              }
              return isGone;
            });
  }
}
