package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.flight.Deadline;
import org.jspecify.annotations.Nullable;

/** Runs a collector for each scrape, never twice at a time. */
public final class CollectorRunner implements CollectorStage {
  private final CollectorThread thread;
  private @Nullable CollectorRun current;

  public CollectorRunner(CollectorThread thread) {
    this.thread = thread;
  }

  @Override
  public BoundCollector<?> collector() {
    return thread.collector();
  }

  @Override
  public void close() {
    thread.close();
  }

  /** Starts a run, or joins the one that is under way. */
  @Override
  public synchronized Ticket join(Deadline deadline, SharedFetches shared) {
    CollectorRun under = current;
    if (under == null || under.isOver()) {
      CollectorRun started = thread.start(deadline, collector().longest(), shared);
      current = started;
      return new RunTicket(started, deadline, thread.log());
    }
    if (under.join(deadline)) {
      Ticket joined = new RunTicket(under, deadline, thread.log());
      return under.beganWithLessThan(deadline)
          ? new SecondChance(under, joined, deadline, () -> join(deadline, shared))
          : joined;
    }
    CollectorResult late = under.lateResult();
    thread.log().stillRunning(late.nanos());
    return Ticket.of(late);
  }
}
