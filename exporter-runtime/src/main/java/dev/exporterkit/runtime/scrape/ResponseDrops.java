package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts and logs what is left out after the collectors ran: what their samples contradict, and
 * what client_java's collectors tell wrongly. Thread-safe.
 */
public final class ResponseDrops {
  /** Further families are counted, but have no example. */
  private static final int MAX_DETAIL = 1_500;

  private static final String NOBODY = "all of one response";

  private final DroppedSamples dropped;
  private final LongSupplier nanoTime;
  private final Map<String, DropLog> logs = new ConcurrentHashMap<>();

  /**
   * Begins with nothing left out.
   *
   * @param dropped counts
   * @param nanoTime the monotonic clock
   */
  public ResponseDrops(DroppedSamples dropped, LongSupplier nanoTime) {
    this.dropped = dropped;
    this.nanoTime = nanoTime;
  }

  /** Takes note of what a response leaves out. */
  public void add(Exposition exposition) {
    Map<Cause, Drop> byCause = new LinkedHashMap<>();
    exposition
        .drops()
        .forEach(
            lost ->
                byCause.merge(
                    new Cause(lost.collector(), lost.drop().reason()),
                    lost.drop(),
                    ResponseDrops::both));
    byCause.forEach((cause, drop) -> add(cause.collector(), drop));
  }

  /** What is one line of the log. */
  private record Cause(String collector, Drop.Reason reason) {}

  private static Drop both(Drop first, Drop second) {
    String detail =
        first.detail().length() < MAX_DETAIL
            ? first.detail() + "; " + second.detail()
            : first.detail();
    return new Drop(first.reason(), detail, first.count() + second.count());
  }

  /** Takes note of what somebody who is no collector left out. */
  public void add(Source contributed) {
    contributed.sheet().drops().forEach(drop -> add("", drop));
  }

  private void add(String collector, Drop drop) {
    dropped.add(collector, drop);
    String name = collector.isEmpty() ? NOBODY : collector;
    logs.computeIfAbsent(name, unknown -> new DropLog(name, nanoTime)).add(drop);
  }
}
