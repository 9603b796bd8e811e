package dev.exporterkit.api;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The deadline of one request to the target, or of other work that may block. Guarded resources are
 * closed at the deadline, which ends a read, a write or a TLS handshake, however slow the other
 * side is. A socket's own timeout cannot do that: it restarts with every byte.
 *
 * <pre>{@code
 * Deadline deadline = scrape.deadline(options.timeout);
 * try (deadline;
 * Socket socket = deadline.guard(new Socket())) {
 * socket.connect(address, deadline.remainingMillis());
 * …
 * } catch (IOException e) {
 * throw deadline.failure(e);
 * }
 * }</pre>
 *
 * <p>The deadline is that of the scrape, or earlier if the collector sets a timeout. If a scrape
 * with more time joins the run, the scrape's deadline moves, and so does this one.
 *
 * <p>Thread-safe.
 */
public final class Deadline implements AutoCloseable {
  private static final long TENTH = TimeUnit.MILLISECONDS.toNanos(100);
  private static final long HUNDREDTH = TimeUnit.MILLISECONDS.toNanos(10);

  private final ScrapeContext scrape;
  private final @Nullable Duration timeout;
  private final long start = System.nanoTime();
  private final CompletableFuture<@Nullable Void> done = new CompletableFuture<>();
  private final List<AutoCloseable> guarded = new ArrayList<>();
  private Duration limit = Duration.ZERO;
  private boolean expired;
  private boolean closed;

  private Deadline(ScrapeContext scrape, @Nullable Duration timeout) {
    this.scrape = scrape;
    this.timeout = timeout;
    grow();
  }

  /** Starts the time of one piece of work. */
  static Deadline of(ScrapeContext scrape, @Nullable Duration timeout) {
    Deadline deadline = new Deadline(scrape, timeout);
    scrape.onCancel(deadline::expire);
    deadline.await(deadline.remaining());
    return deadline;
  }

  /**
   * Closes a resource at the deadline, unless this object is closed before. If the deadline has
   * passed, the resource is closed at once, so that its next use fails.
   *
   * @param resource is closed on another thread, which must end what blocks on it, such as a socket
   *     or {@code process::destroy}; exceptions are ignored
   * @return the resource
   */
  public <R extends AutoCloseable> R guard(R resource) {
    if (!add(resource)) {
      closeQuietly(resource);
    }
    return resource;
  }

  /** Returns the remaining time, never negative. */
  public synchronized Duration remaining() {
    if (expired) {
      return Duration.ZERO;
    }
    Duration left = limit.minus(elapsed());
    if (left.isZero() || left.isNegative()) {
      grow();
      left = limit.minus(elapsed());
    }
    return left.isNegative() ? Duration.ZERO : left;
  }

  /**
   * Returns the remaining milliseconds, for timeouts of Java's sockets: rounded up and at least 1,
   * because 0 means no timeout there.
   */
  public int remainingMillis() {
    return (int) Math.min(Integer.MAX_VALUE, remaining().toMillis() + 1);
  }

  /** Returns whether the deadline has passed; once closed, whether it had passed before. */
  public synchronized boolean isOver() {
    return expired || (!closed && remaining().isZero());
  }

  /**
   * Returns the failure to report: a timeout if the deadline has passed, because a resource that
   * was closed then fails with a message such as {@code Socket closed}.
   *
   * @param cause what the work failed with
   * @return a {@link SocketTimeoutException} with the cause, or the cause itself
   */
  public IOException failure(IOException cause) {
    if (!isOver()) {
      return cause;
    }
    SocketTimeoutException late = new SocketTimeoutException("no complete response within " + this);
    late.initCause(cause);
    return late;
  }

  /** Ends the deadline, because the work has ended. Resources are no longer guarded. */
  @Override
  public synchronized void close() {
    closed = true;
    guarded.clear();
    done.complete(null);
  }

  /**
   * Returns the total time of the work: the timeout, such as {@code 5s}, or the rounded remaining
   * time of the scrape, so that equal failures have equal texts.
   */
  @Override
  public synchronized String toString() {
    if (limit.equals(timeout)) {
      return GoDuration.text(limit);
    }
    long nanos = limit.toNanos();
    long unit = nanos < 10 * TENTH ? HUNDREDTH : TENTH;
    return GoDuration.text(Duration.ofNanos((nanos + unit / 2) / unit * unit));
  }

  private Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Adds the remaining time of the scrape, up to the timeout. */
  private synchronized void grow() {
    Duration more = scrape.remaining();
    if (timeout != null && more.compareTo(timeout.minus(limit)) > 0) {
      more = timeout.minus(limit);
    }
    limit = limit.plus(more);
  }

  private synchronized boolean add(AutoCloseable resource) {
    if (isOver()) {
      return false;
    }
    if (!closed) {
      guarded.add(resource);
    }
    return true;
  }

  @SuppressWarnings("FutureReturnValueIgnored") // its only result is the callback
  private void await(Duration time) {
    done.copy()
        .orTimeout(time.toNanos(), TimeUnit.NANOSECONDS)
        .whenComplete(
            (nothing, late) -> {
              if (late != null) {
                timeIsUp();
              }
            });
  }

  /** Called by the JDK's timer, which must not wait for a close. */
  private void timeIsUp() {
    Duration more = remaining();
    if (more.isZero()) {
      Thread thread = new Thread(this::expire, "deadline");
      thread.setDaemon(true);
      thread.start();
    } else {
      await(more);
    }
  }

  private void expire() {
    for (AutoCloseable resource : takeGuarded()) {
      closeQuietly(resource);
    }
  }

  /** Returns the resources to close, newest first. */
  private synchronized List<AutoCloseable> takeGuarded() {
    expired |= !closed;
    List<AutoCloseable> newestFirst = new ArrayList<>();
    for (AutoCloseable resource : guarded) {
      newestFirst.add(0, resource);
    }
    guarded.clear();
    done.complete(null);
    return newestFirst;
  }

  private static void closeQuietly(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Throwable e) { // the others must still be closed
      // The code that uses it fails, and reports that.
    }
  }
}
