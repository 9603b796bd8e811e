package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Limits how many probes of one host run at a time, so that a host that never responds leaves room
 * for the others. Thread-safe.
 */
public final class HostBulkhead {
  private static final int SHARE = 4;

  private final int max;
  private final LongSupplier nanoTime;
  private final Map<String, RequestBulkhead> hosts = new HashMap<>();

  /**
   * Limits each host to a quarter of all places.
   *
   * @param places the number of places; 0 sets no limit
   * @param nanoTime the monotonic clock
   */
  public HostBulkhead(int places, LongSupplier nanoTime) {
    this.max = places == 0 ? 0 : Math.max(1, places / SHARE);
    this.nanoTime = nanoTime;
  }

  public int max() {
    return max;
  }

  /** Enters with this thread, until {@link #leave}; returns false if the limit is reached. */
  public synchronized boolean tryEnter(String host, HttpExchange exchange) {
    return placesOf(host).tryEnter(exchange);
  }

  public synchronized void leave(String host, HttpExchange exchange) {
    // Also if the place is already lost: a dismissed client left its thread an interrupt.
    RequestBulkhead places = placesOf(host);
    places.leave(exchange);
    if (places.isEmpty()) {
      hosts.remove(host);
    }
  }

  private RequestBulkhead placesOf(String host) {
    return hosts.computeIfAbsent(host, another -> new RequestBulkhead(max, nanoTime));
  }
}
