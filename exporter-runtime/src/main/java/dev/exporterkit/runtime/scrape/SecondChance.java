package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.flight.Deadline;
import java.util.function.Supplier;

/**
 * The claim of a scrape that has joined a run of a less patient one. Time-outs that clients set at
 * the beginning, such as that of a statement, do not grow with the run: where it fails, it is made
 * once more while the scrape has time.
 *
 * @param run what was joined
 * @param first a claim on its result
 * @param deadline until when the scrape waits
 * @param again runs the collector anew
 */
record SecondChance(CollectorRun run, Ticket first, Deadline deadline, Supplier<Ticket> again)
    implements Ticket {

  @Override
  public long end() {
    return deadline.start() + deadline.budget();
  }

  @Override
  public CollectorResult await() {
    CollectorResult result = first.await();
    boolean failed = !result.outcome().isSuccess() && result.outcome() != Outcome.LATE;
    return failed && run.leavesTime(deadline) ? again.get().await() : result;
  }
}
