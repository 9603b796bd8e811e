package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.scrape.CollectorLog;
import dev.exporterkit.runtime.scrape.Outcome;
import dev.exporterkit.runtime.scrape.RunLog;
import org.jspecify.annotations.Nullable;

/**
 * Tells of one run for a probe: to the client that asks to see it, and to the operator.
 *
 * @param collector the name of the collector
 * @param steps what the client sees
 * @param operator what the operator sees
 */
record ProbeRunLog(String collector, ProbeLog steps, RunLog operator) implements RunLog {

  @Override
  public void ended(Outcome outcome, @Nullable Throwable failure) {
    if (failure == null) {
      steps.add("Collector answered", "collector", collector);
    } else if (outcome == Outcome.NO_DATA) {
      steps.add("Collector has no data", "collector", collector, "reason", failure);
    } else {
      steps.add("Collector failed", "collector", collector, "outcome", outcome, "err", failure);
    }
    operator.ended(outcome, failure);
  }

  @Override
  public void late(long nanos) {
    steps.add("Collector is late", "collector", collector, "after", CollectorLog.seconds(nanos));
    operator.late(nanos);
  }

  @Override
  public void stillRunning(long nanos) {
    steps.add(
        "Collector still runs and is not started again",
        "collector",
        collector,
        "for",
        CollectorLog.seconds(nanos));
    operator.stillRunning(nanos);
  }

  @Override
  public void endedLate(long nanos, @Nullable Throwable failure) {
    operator.endedLate(nanos, failure);
  }
}
