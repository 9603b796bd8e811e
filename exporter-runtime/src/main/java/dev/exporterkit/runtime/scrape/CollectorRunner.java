package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.Level;
import dev.exporterkit.api.spi.RunInput;
import dev.exporterkit.api.spi.Sheet;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Runs one collector on the one thread that it has, never twice at a time. */
final class CollectorRunner {
  private static final long IDLE_SECONDS = 60;

  private final BoundCollector<?> collector;
  private final CollectorLog log;
  private final LongSupplier nanoTime;
  private final Executor background;
  private final ThreadPoolExecutor thread;

  private @Nullable CollectorRun current;
  private volatile Sheet earlier = Sheet.EMPTY;

  CollectorRunner(
      BoundCollector<?> collector, ScrapeLog lines, LongSupplier nanoTime, Executor background) {
    this.collector = collector;
    this.log = new CollectorLog(collector.name(), lines, nanoTime);
    this.nanoTime = nanoTime;
    this.background = background;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            DaemonThreads.named("collector-" + collector.name()));
    thread.allowCoreThreadTimeOut(true);
  }

  /** A scrape's claim on the result of a run. */
  interface Ticket {
    /** Waits for the result, no longer than until the deadline. */
    CollectorResult await(Deadline deadline);
  }

  String name() {
    return collector.name();
  }

  CollectorDescriptor descriptor() {
    return collector.binding().descriptor();
  }

  List<Level> levels() {
    return collector.binding().levels();
  }

  void close() {
    thread.shutdown();
  }

  /** Starts a run, or joins the one that is under way. */
  synchronized Ticket join(Deadline deadline, SharedFetches shared) {
    CollectorRun under = current;
    if (under == null || under.isOver()) {
      CollectorRun started = start(deadline, shared);
      current = started;
      return waiting(started);
    }
    if (under.join(deadline)) {
      return waiting(under);
    }
    CollectorResult late = under.lateResult();
    log.stillRunning(late.nanos());
    return ignored -> late;
  }

  private Ticket waiting(CollectorRun run) {
    return deadline -> {
      CollectorResult result = run.await(deadline);
      if (result.outcome() == Outcome.LATE) {
        log.late(result.nanos());
      }
      return result;
    };
  }

  private CollectorRun start(Deadline deadline, SharedFetches shared) {
    CollectorRun run = new CollectorRun(collector.name(), deadline, nanoTime, background::execute);
    RunTask task = new RunTask(collector, run, log);
    try {
      ScrapeContext context = new RunContext(run, shared, run.cancellation());
      RunInput input = new CollectorInput(context, null);
      thread.execute(() -> earlier = task.perform(input, earlier));
    } catch (Throwable e) { // no thread to be had
      task.fail(e);
    }
    return run;
  }
}
