package dev.exporterkit.benchmarks.measure;

import dev.exporterkit.benchmarks.client.Ask;
import dev.exporterkit.benchmarks.client.Connection;
import java.io.IOException;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Four connections, each with a thread that sends the next request as soon as it has the response.
 */
final class RequestLoop {
  private static final int CONNECTIONS = 4;

  private final RunningPeer peer;
  private final Duration time;

  RequestLoop(RunningPeer peer, Duration time) {
    this.peer = peer;
    this.time = time;
  }

  double perSecond() throws IOException {
    ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
    try {
      long responses = 0;
      Callable<Long> loop = this::loop;
      for (Future<Long> count : threads.invokeAll(Collections.nCopies(CONNECTIONS, loop))) {
        responses += count.get();
      }
      return responses * 1000.0 / time.toMillis();
    } catch (ExecutionException e) {
      throw new IOException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    } finally {
      threads.shutdownNow();
    }
  }

  private long loop() throws IOException {
    try (Connection connection = peer.connect()) {
      long responses = 0;
      for (long end = System.nanoTime() + time.toNanos(); System.nanoTime() < end; responses++) {
        connection.scrape(Ask.OPENMETRICS);
      }
      return responses;
    }
  }
}
