package dev.exporterkit.runtime.scrape.probe;

import dev.exporterkit.runtime.scrape.outcome.CollectorResult;
import dev.exporterkit.runtime.scrape.run.CollectorRun;
import dev.exporterkit.runtime.scrape.run.Deadline;
import dev.exporterkit.runtime.scrape.run.RunLog;
import dev.exporterkit.runtime.scrape.run.RunTicket;
import dev.exporterkit.runtime.scrape.run.Ticket;

/**
 * One run of a collector for a target, with what is told of it.
 *
 * @param run what the probes wait for
 * @param steps what happened in it
 * @param log is told how it goes
 */
record ProbeRun(CollectorRun run, ProbeLog steps, RunLog log) {

  /**
   * What a probe has of a run.
   *
   * @param ticket waits for the result
   * @param steps tells what happened
   */
  record Claim(Ticket ticket, ProbeLog steps) {}

  /** Returns the claim of a probe for which the run has time. */
  Claim waiting(Deadline deadline) {
    return new Claim(new RunTicket(run, deadline, log), steps);
  }

  /** Returns the claim of a probe that comes too late. */
  Claim refused() {
    CollectorResult late = run.lateResult();
    log.stillRunning(late.nanos());
    return new Claim(Ticket.of(late), steps);
  }
}
