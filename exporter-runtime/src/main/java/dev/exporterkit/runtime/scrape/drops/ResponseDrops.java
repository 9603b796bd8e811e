package dev.exporterkit.runtime.scrape.drops;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.scrape.log.DropLog;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/**
 * Counts and logs what is left out after the collectors ran: what their samples contradict, and
 * what client_java's collectors tell wrongly. Thread-safe.
 */
public final class ResponseDrops {
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
    exposition.drops().forEach(lost -> add(lost.collector(), lost.drop()));
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
