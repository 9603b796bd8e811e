package dev.exporterkit.runtime.scrape;

import java.util.List;
import java.util.function.Function;

/**
 * One run of a collector for a target, with what is told of it.
 *
 * @param run what the probes wait for
 * @param steps what happened in it
 * @param log is told how it goes
 */
record ProbeRun(CollectorRun run, ProbeLog steps, RunLog log) {

  /**
   * A probe's claim on the result of a run.
   *
   * @param result waits for it, no longer than until the deadline
   * @param steps tells what happened
   */
  record Ticket(Function<Deadline, CollectorResult> result, ProbeLog steps) {
    CollectorResult await(Deadline deadline) {
      return result.apply(deadline);
    }

    List<ProbeLog.Line> lines() {
      return steps.lines();
    }
  }

  /** Returns the claim of a probe for which the run has time. */
  Ticket waiting() {
    return new Ticket(this::await, steps);
  }

  /** Returns the claim of a probe that comes too late. */
  Ticket refused() {
    CollectorResult late = run.lateResult();
    log.stillRunning(late.nanos());
    return new Ticket(deadline -> late, steps);
  }

  private CollectorResult await(Deadline deadline) {
    CollectorResult result = run.await(deadline);
    if (result.outcome() == Outcome.LATE) {
      log.late(result.nanos());
    }
    return result;
  }
}
