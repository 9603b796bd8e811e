package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.scrape.CollectorResult;
import dev.exporterkit.runtime.scrape.CollectorRun;
import dev.exporterkit.runtime.scrape.RunLog;
import dev.exporterkit.runtime.scrape.RunTicket;
import dev.exporterkit.runtime.scrape.Ticket;

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
