package dev.exporterkit.samples.blackbox.probe;

import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.ScrapeContext;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The end of a probe's time. What is guarded is closed then, which ends any read, write or
 * handshake on it, however slowly the other side goes on; or when the probe ends, if that is
 * sooner.
 */
public final class Deadline implements AutoCloseable {
  private static final ScheduledThreadPoolExecutor TIMER = timer();

  private final Duration time;
  private final long end;
  private final Future<?> ending;
  private final Deque<Closeable> guarded = new ArrayDeque<>();
  private boolean closed;

  private Deadline(Duration time) {
    this.time = time;
    this.end = System.nanoTime() + time.toNanos();
    this.ending = TIMER.schedule(this::closeGuarded, time.toNanos(), TimeUnit.NANOSECONDS);
  }

  /** Begins the time of a probe: the module's or the scrape's, whichever is shorter. */
  public static Deadline of(Optional<Duration> timeout, ScrapeContext scrape) {
    Duration remaining = scrape.remaining();
    Duration time =
        timeout
            .filter(limit -> !limit.isZero() && limit.compareTo(remaining) < 0)
            .orElse(remaining);
    Deadline deadline = new Deadline(time);
    scrape.onCancel(deadline);
    return deadline;
  }

  /** Returns something that is going to be closed in time. */
  public <C extends Closeable> C guard(C resource) throws IOException {
    synchronized (guarded) {
      if (!closed) {
        guarded.push(resource);
        return resource;
      }
    }
    resource.close();
    throw new IOException(this + " are over");
  }

  /** Tells whether the time is up. */
  public boolean isOver() {
    return nanosLeft() <= 0;
  }

  /** Returns the time since the probe began. */
  public Duration elapsed() {
    return time.minusNanos(nanosLeft());
  }

  /** Returns the time that is left, at least one millisecond, since 0 often means no limit. */
  public int millisLeft() {
    return (int) Math.min(Integer.MAX_VALUE, Math.max(1, nanosLeft() / 1_000_000));
  }

  @Override
  public void close() {
    ending.cancel(false);
    closeGuarded();
  }

  /** Returns the whole time, such as {@code 5s}. */
  @Override
  public String toString() {
    return GoDuration.text(time);
  }

  private long nanosLeft() {
    return end - System.nanoTime();
  }

  private void closeGuarded() {
    synchronized (guarded) {
      closed = true;
      guarded.forEach(Deadline::closeQuietly);
      guarded.clear();
    }
  }

  private static void closeQuietly(Closeable resource) {
    try {
      resource.close();
    } catch (IOException e) {
      // It is gone either way.
    }
  }

  private static ScheduledThreadPoolExecutor timer() {
    ScheduledThreadPoolExecutor timer =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "probe-deadlines");
              thread.setDaemon(true);
              return thread;
            });
    timer.setRemoveOnCancelPolicy(true);
    return timer;
  }
}
