package dev.exporterkit.runtime.web;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.runtime.flight.Timer;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.LogThrottle;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Ends responses that their clients do not read in time: the JDK's server writes to an
 * interruptible channel, which an interrupt closes. Thread-safe. Sets one alarm for each timeout
 * while there are responses, not one for each of them.
 */
public final class ResponseTimeout {
  private static final Log log = Log.of(ResponseTimeout.class);

  private final long nanos;
  private final Timer timer;
  private final Set<Writer> writers = new LinkedHashSet<>();
  private final LogThrottle throttle;
  private boolean watching;
  private long stoppedAt;
  private long nanosAfterStop = Long.MAX_VALUE;
  private long unreported;

  /**
   * Limits the time of every response.
   *
   * @param limit how long a client may take to read one
   */
  public ResponseTimeout(Duration limit, Timer timer) {
    this.nanos = limit.toNanos();
    this.timer = timer;
    this.throttle = new LogThrottle(timer);
  }

  /** Sends a response. */
  public interface Response {
    void send() throws IOException;
  }

  /** A thread that writes. */
  private static final class Writer {
    final Thread thread = Thread.currentThread();
    final long start;
    boolean interrupted;

    Writer(long start) {
      this.start = start;
    }
  }

  /**
   * Sends a response on this thread, within the time.
   *
   * @throws IOException if the client has gone, or the time is up
   */
  public void send(Response response) throws IOException {
    Writer writer = enter();
    try {
      response.send();
    } finally {
      leave(writer);
    }
    if (writer.interrupted) {
      // Everything except the end is sent, and the channel may be closed.
      throw new IOException("the client did not read the response in time");
    }
  }

  private synchronized Writer enter() {
    Writer writer = new Writer(timer.getAsLong());
    writers.add(writer);
    if (!watching) {
      lookIn(Math.min(nanos, nanosAfterStop));
    }
    return writer;
  }

  private synchronized void leave(Writer writer) {
    writers.remove(writer);
    // It was for this response; the thread goes on with the requests of others.
    if (writer.interrupted && Thread.interrupted()) {
      log.debug("The time was up as the response ended");
    }
  }

  /** Gives clients no longer than this to read from now on: the exporter is about to stop. */
  synchronized void shorten(Duration limit) {
    stoppedAt = timer.getAsLong();
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
    unreported += interruptOverdue();
    if (unreported > 0 && throttle.tryAcquire("unread")) {
      log.warn(
          "Responses end early because their clients do not read them",
          "count",
          unreported,
          "after",
          GoDuration.text(Duration.ofNanos(Math.min(nanos, nanosAfterStop))));
      unreported = 0;
    }
  }

  private int interruptOverdue() {
    watching = false;
    long now = timer.getAsLong();
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
    timer.at(timer.getAsLong() + delay, this::look);
  }
}
