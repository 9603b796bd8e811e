package dev.exporterkit.testkit.example;

import dev.exporterkit.annotations.Collect;
import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;

/** The queues of a shop. */
@Collector(name = "queue")
public final class QueueCollector {
  private final Callable<List<Queue>> queues;

  @Inject
  QueueCollector(ShopOptions options) {
    this(() -> List.of(new Queue("paid", options.jobs, 99)));
  }

  /** Shows queues from elsewhere. */
  public QueueCollector(Callable<List<Queue>> queues) {
    this.queues = queues;
  }

  @Collect
  List<Queue> collect() throws Exception {
    return queues.call();
  }

  /** One queue. */
  public record Queue(
      @Label String queue,
      @Gauge(name = "shop_queue_jobs", help = "Jobs waiting.") double jobs,
      @Counter(name = "shop_queue_added_total", help = "Jobs added.") long added) {}
}
