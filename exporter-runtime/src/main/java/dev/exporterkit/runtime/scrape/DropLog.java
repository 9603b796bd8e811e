package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.Drop;
import dev.exporterkit.runtime.log.Log;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** Tells which samples are left out: at once for each reason, then every few minutes how many. */
public final class DropLog {
  private static final Log log = Log.of(CollectorLog.class);
  private static final long REPEAT = TimeUnit.MINUTES.toNanos(5);

  private final String collector;
  private final LongSupplier nanoTime;
  private final Map<Drop.Reason, Told> byReason = new EnumMap<>(Drop.Reason.class);

  private record Told(long at, long untold) {}

  /** Tells of one collector. */
  public DropLog(String collector, LongSupplier nanoTime) {
    this.collector = collector;
    this.nanoTime = nanoTime;
  }

  /** Takes note of what one scrape left out for one reason. */
  public synchronized void add(Drop drop) {
    long now = nanoTime.getAsLong();
    Told told = byReason.get(drop.reason());
    long count = drop.count() + (told == null ? 0 : told.untold());
    if (told != null && now - told.at() < REPEAT) {
      byReason.put(drop.reason(), new Told(told.at(), count));
      return;
    }
    byReason.put(drop.reason(), new Told(now, 0));
    log.warn(
        "Samples are left out",
        "collector",
        collector,
        "reason",
        drop.reason(),
        "count",
        count,
        "example",
        drop.detail());
  }
}
