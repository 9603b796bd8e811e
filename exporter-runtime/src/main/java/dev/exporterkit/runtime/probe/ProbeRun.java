package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.flight.Flight;
import dev.exporterkit.runtime.flight.Result;
import dev.exporterkit.runtime.flight.Work;
import dev.exporterkit.runtime.scrape.CollectorRun;
import dev.exporterkit.runtime.scrape.CollectorRun.Collected;

/**
 * One run of a collector for a target.
 *
 * @param steps its log
 */
record ProbeRun(CollectorRun run, ProbeLog steps) implements Work<Collected> {

  @Override
  public Collected run(Flight<Collected> flight) throws Exception {
    return run.run(flight);
  }

  @Override
  public long limit() {
    return run.limit();
  }

  @Override
  public void ended(Result<Collected> result, boolean isLate) {
    run.ended(result, isLate);
  }
}
