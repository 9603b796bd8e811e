package dev.exporterkit.testkit.example;

import dev.exporterkit.annotations.Cached;
import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Gauge;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the stock, which takes long. */
@Collector(name = "stock")
@Cached(ttl = "5m", reason = "Counting takes long.")
public final class StockCollector {
  private final AtomicInteger counted = new AtomicInteger();

  /** Nothing is counted yet. */
  @Inject
  public StockCollector() {}

  @Collect
  Stock collect() {
    return new Stock(counted.incrementAndGet());
  }

  record Stock(@Gauge(name = "shop_stock_counts", help = "How often it was counted.") int counts) {}
}
