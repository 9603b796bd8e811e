package dev.exporterkit.runtime.example;

import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Lifecycle;
import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Jobs that wait. */
public final class QueueCollector implements Lifecycle {
  private static final Logger logger = LoggerFactory.getLogger(QueueCollector.class);

  private final QueueOptions options;
  private final Counter asked;

  @Inject
  QueueCollector(QueueOptions options, PrometheusRegistry registry) {
    this.options = options;
    this.asked =
        Counter.builder()
            .name("queue_requests_total")
            .help("Requests to the queue.")
            .register(registry);
  }

  record Job(String queue, long waiting) {}

  List<Job> collect() throws InterruptedException {
    asked.inc();
    System.err.println("collecting" + " ".repeat(options.chatter));
    Thread.sleep(options.delay.toMillis());
    return List.of(new Job("mail", 7), new Job("print", options.limit));
  }

  @Override
  public void start() {
    logger.atDebug().addKeyValue("limit", options.limit).log("Queue of {}", "jobs");
    if (options.broken) {
      throw new ConfigurationException("--queue.broken", "the queue is broken. Mend it.");
    }
  }

  @Override
  public void close() {
    System.err.println("queue closed");
    if (options.stubborn) {
      Runtime.getRuntime().addShutdownHook(new Thread(QueueCollector::never));
      never();
    }
  }

  @SuppressWarnings("InterruptedExceptionSwallowed")
  private static void never() {
    CountDownLatch latch = new CountDownLatch(1);
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        System.err.println("interrupted in vain");
      }
    }
  }
}
