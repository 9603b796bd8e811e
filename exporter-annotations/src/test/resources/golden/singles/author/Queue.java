package singles;

import dev.exporterkit.annotations.Collector;
import dev.exporterkit.annotations.Counter;
import dev.exporterkit.annotations.Exporter;
import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import dev.exporterkit.api.ScrapeContext;
import java.io.IOException;
import java.util.Map;

/** An exporter that is its own collector, with single values. */
@Exporter(name = "job-queue", port = 19099, description = "A queue.")
@Collector(name = "queue", description = "The queue.")
public final class Queue {
  public static void main(String... args) {}

  @Gauge(name = "job_queue_depth", help = "Jobs that wait.")
  int depth() throws IOException {
    return 3;
  }

  @Counter(name = "job_queue_done_total", help = "Jobs done.")
  Long done(ScrapeContext scrape) {
    return scrape.remaining().isZero() ? null : 12L;
  }

  @Label("priority")
  @Gauge(name = "job_queue_waiting", help = "Jobs that wait, by priority.")
  Map<Integer, Long> waiting() {
    return Map.of(1, 2L);
  }
}
