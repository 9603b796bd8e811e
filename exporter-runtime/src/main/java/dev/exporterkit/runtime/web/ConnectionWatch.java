package dev.exporterkit.runtime.web;

import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogEvent;
import dev.exporterkit.runtime.scrape.LogThrottle;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Notices when connections or file descriptors run out, which the JDK's server reports only in its
 * own trace log. It would also spin: it retries a connection that it cannot accept at once.
 * Thread-safe.
 */
final class ConnectionWatch {
  private static final Log log = Log.of(WebServer.class);
  private static final long ACCEPT_PAUSE_MILLIS = 100;
  // An idle connection does not live longer, so these were open at the same time.
  private static final long WINDOW = TimeUnit.SECONDS.toNanos(Listeners.REQUEST_SECONDS);

  private final int limit;
  private final LongSupplier nanoTime;
  private final LogThrottle throttle;
  private long windowStart;
  private int closed;

  /**
   * Watches a server.
   *
   * @param limit the limit of connections
   * @param nanoTime the monotonic clock
   */
  ConnectionWatch(int limit, LongSupplier nanoTime) {
    this.limit = limit;
    this.nanoTime = nanoTime;
    this.throttle = new LogThrottle(nanoTime);
  }

  void start() {
    // Without a free descriptor, no further class can be loaded.
    LogEvent.text("", "err", new IOException(""));
    Log.trace("com.sun.net.httpserver", this::seen);
    if (limit < ConnectionLimit.FEW) {
      log.warn(
          "The limit of connections is low because this process may open few files",
          "limit",
          limit);
    }
  }

  private void seen(String message, @Nullable Throwable thrown) {
    if (message.equals("Dispatcher (4)") && thrown instanceof IOException failure) {
      acceptFailed(failure);
    } else if (message.startsWith("Closed idle connection")
        || message.startsWith("closing: no request")) {
      idleClosed();
    }
  }

  /** Runs on the thread that accepts connections. */
  private void acceptFailed(IOException failure) {
    try {
      Thread.sleep(ACCEPT_PAUSE_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    warn(
        "Connections cannot be accepted",
        "err",
        failure,
        "advice",
        "raise the limit of open files of this process");
  }

  private void idleClosed() {
    if (isFull()) {
      warn(
          "Idle connections reach the limit; others are refused until they time out",
          "limit",
          limit);
    }
  }

  private synchronized boolean isFull() {
    long now = nanoTime.getAsLong();
    if (now - windowStart >= WINDOW) {
      windowStart = now;
      closed = 0;
    }
    closed++;
    return closed >= limit - limit / 8;
  }

  private void warn(String message, Object... attributes) {
    synchronized (throttle) {
      if (throttle.tryAcquire(message)) {
        log.warn(message, attributes);
      }
    }
  }
}
