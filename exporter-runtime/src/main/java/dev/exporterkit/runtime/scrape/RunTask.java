package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.RunInput;
import dev.exporterkit.api.spi.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The author's part of a run: whatever it throws stays in here.
 *
 * @param collector what runs
 * @param run what the scrapes wait for
 * @param log what is told how it ended
 */
public record RunTask(BoundCollector<?> collector, CollectorRun run, RunLog log) {

  /** Collects on this thread and ends the run; returns the rows, or the earlier ones on failure. */
  public Sheet perform(RunInput input, Sheet earlier) {
    run.cancellation().begin();
    Sheet sheet = Sheet.EMPTY;
    @Nullable Throwable failure = null;
    try {
      sheet = collector.fetch(input, earlier);
    } catch (Throwable e) { // a collector's Error must not take the scrape with it
      failure = e;
    }
    run.cancellation().end();
    end(Outcome.of(failure), sheet, failure);
    return failure == null ? sheet : earlier;
  }

  /** Ends a run that could not begin. */
  public void fail(Throwable failure) {
    end(Outcome.FAILED, Sheet.EMPTY, failure);
  }

  private void end(Outcome outcome, Sheet sheet, @Nullable Throwable failure) {
    try {
      if (run.isLate()) {
        log.endedLate(run.elapsed(), failure);
      } else {
        log.ended(outcome, sheet, failure);
      }
    } finally { // the message of an exception is the author's code, too
      run.end(outcome, sheet);
      HeapReclaim.after(failure);
    }
  }
}
