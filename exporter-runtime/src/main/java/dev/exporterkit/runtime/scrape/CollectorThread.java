package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.RunInput;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.flight.Threads;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** The one thread on which a collector runs, and what is told of its runs. */
public final class CollectorThread {
  private static final long IDLE_SECONDS = 60;

  private final BoundCollector<?> collector;
  private final RunLog log;
  private final LongSupplier nanoTime;
  private final Executor background;
  private final ThreadPoolExecutor thread;

  private volatile Sheet earlier = Sheet.EMPTY;

  public CollectorThread(
      BoundCollector<?> collector, RunLog log, LongSupplier nanoTime, Executor background) {
    this.collector = collector;
    this.log = log;
    this.nanoTime = nanoTime;
    this.background = background;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Threads.named("collector-" + collector.name()));
    thread.allowCoreThreadTimeOut(true);
  }

  public BoundCollector<?> collector() {
    return collector;
  }

  RunLog log() {
    return log;
  }

  /**
   * Starts a run; the one before must be over.
   *
   * @param longest the nanoseconds that it may take, however patient the scrapes are
   */
  public CollectorRun start(Deadline deadline, long longest, SharedFetches shared) {
    CollectorRun run =
        new CollectorRun(collector.name(), deadline, longest, nanoTime, background::execute);
    RunTask task = new RunTask(collector, run, log);
    try {
      ScrapeContext context = run.context(shared);
      RunInput input = new CollectorInput(context, null);
      thread.execute(() -> earlier = task.perform(input, earlier));
    } catch (Throwable e) { // no thread to be had
      task.fail(e);
    }
    return run;
  }

  public void close() {
    thread.shutdown();
  }
}
