package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.flight.Deadline;

/**
 * A claim on the result of a run that has time.
 *
 * @param run the run
 * @param deadline until when there is somebody who waits
 * @param log is told if the run is late
 */
public record RunTicket(CollectorRun run, Deadline deadline, RunLog log) implements Ticket {
  @Override
  public long end() {
    return run.end(deadline);
  }

  @Override
  public CollectorResult await() {
    CollectorResult result = run.await(deadline);
    if (result.outcome() == Outcome.LATE) {
      log.late(result.nanos());
    }
    return result;
  }
}
