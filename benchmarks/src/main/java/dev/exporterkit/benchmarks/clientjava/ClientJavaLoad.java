package dev.exporterkit.benchmarks.clientjava;

import io.prometheus.metrics.exporter.httpserver.HTTPServer;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.IOException;

/**
 * Serves the series with client_java and its own HTTP server, both with their defaults: {@code ROWS
 * PORT}.
 */
public final class ClientJavaLoad {
  private ClientJavaLoad() {}

  /** Serves until it is killed. */
  public static void main(String[] args) throws IOException, InterruptedException {
    int rows = Integer.parseInt(args[0]);
    int port = Integer.parseInt(args[1]);
    PrometheusRegistry registry = new PrometheusRegistry();
    registry.register(new LoadCollector(rows));
    HTTPServer.builder().hostname("127.0.0.1").port(port).registry(registry).buildAndStart();
    Thread.currentThread().join();
  }
}
