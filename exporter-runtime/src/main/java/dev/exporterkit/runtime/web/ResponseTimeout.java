package dev.exporterkit.runtime.web;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.LogThrottle;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Ends answers that their clients do not take in time: the JDK's server writes to an interruptible
 * channel, which an interrupt closes. Thread-safe. Looks at the clock once in a time-out while
 * there are answers, not once for each of them.
 */
public final class ResponseTimeout {
  private static final Log log = Log.of(ResponseTimeout.class);

  private final long nanos;
  private final LongSupplier nanoTime;
  private final Set<Writer> writers = new LinkedHashSet<>();
  private final LogThrottle throttle;
  private boolean watching;
  private long stoppedAt;
  private long nanosAfterStop = Long.MAX_VALUE;
  private long untold;

  public ResponseTimeout(Duration limit, LongSupplier nanoTime) {
    this.nanos = limit.toNanos();
    this.nanoTime = nanoTime;
    this.throttle = new LogThrottle(nanoTime);
  }

  /** Sends an answer. */
  public interface Answer {
    void send() throws IOException;
  }

  /** Somebody who writes. */
  private static final class Writer {
    final Thread thread = Thread.currentThread();
    final long start;
    boolean interrupted;

    Writer(long start) {
      this.start = start;
    }
  }

  /**
   * Sends an answer on this thread, within the time.
   *
   * @throws IOException if the client has gone, or the time is up
   */
  public void send(Answer answer) throws IOException {
    Writer writer = enter();
    try {
      answer.send();
    } finally {
      leave(writer);
    }
    if (writer.interrupted) {
      // All but the end is sent, and the channel may be closed.
      throw new IOException("the answer was not taken in time");
    }
  }

  private synchronized Writer enter() {
    Writer writer = new Writer(nanoTime.getAsLong());
    writers.add(writer);
    if (!watching) {
      lookIn(Math.min(nanos, nanosAfterStop));
    }
    return writer;
  }

  private synchronized void leave(Writer writer) {
    writers.remove(writer);
    // It was for this answer; the thread goes on with the requests of others.
    if (writer.interrupted && Thread.interrupted()) {
      log.debug("The time was up as the answer ended");
    }
  }

  /** Gives everyone who reads no longer than this from now on: the exporter is about to stop. */
  synchronized void shorten(Duration limit) {
    stoppedAt = nanoTime.getAsLong();
    nanosAfterStop = limit.toNanos();
    lookIn(nanosAfterStop);
  }

  private long left(Writer writer, long now) {
    long left = writer.start + nanos - now;
    return nanosAfterStop == Long.MAX_VALUE
        ? left
        : Math.min(
            left, Math.max(0, stoppedAt - writer.start) + writer.start + nanosAfterStop - now);
  }

  private synchronized void look() {
    untold += interruptOverdue();
    if (untold > 0 && throttle.tryAcquire("unread")) {
      log.warn(
          "Responses end early, as their clients do not read them",
          "count",
          untold,
          "after",
          GoDuration.text(Duration.ofNanos(Math.min(nanos, nanosAfterStop))));
      untold = 0;
    }
  }

  private int interruptOverdue() {
    watching = false;
    long now = nanoTime.getAsLong();
    int ended = 0;
    for (Writer writer : writers) { // the oldest first
      long left = left(writer, now);
      if (left > 0) {
        lookIn(left);
        break;
      }
      if (!writer.interrupted) {
        writer.interrupted = true;
        writer.thread.interrupt();
        ended++;
      }
    }
    return ended;
  }

  private void lookIn(long delay) {
    watching = true;
    CompletableFuture.delayedExecutor(delay, TimeUnit.NANOSECONDS, Runnable::run)
        .execute(this::look);
  }
}
