package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The requests that are being served. */
final class InFlight {
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
   * Waits until no client waits for its response any more. Returns how many do when the patience
   * ends.
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
