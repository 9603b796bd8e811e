package dev.exporterkit.runtime.probe;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.web.ExpositionResponse;
import dev.exporterkit.runtime.web.Query;
import java.io.IOException;
import java.time.Duration;

/**
 * Sends the result of a probe: its metrics, or a report if the query requests one. Thread-safe.
 *
 * @param metrics sends the metrics
 * @param report sends the report
 */
record ProbeResponse(ExpositionResponse metrics, ProbeReport report) {

  void send(
      HttpExchange exchange, Query query, ProbeRequest request, Deadline deadline, Probe probe)
      throws IOException {
    if (wantsReport(query)) {
      report.send(exchange, request, deadline, probe);
    } else {
      metrics.send(exchange, probe.scrape());
    }
  }

  /** Sends the headers of the response to a GET. */
  static void head(HttpExchange exchange, Query query) throws IOException {
    if (wantsReport(query)) {
      ProbeReport.head(exchange);
    } else {
      ExpositionResponse.head(exchange);
    }
  }

  /** Returns how long encoding the last metrics took. */
  Duration writing() {
    return metrics.writing();
  }

  private static boolean wantsReport(Query query) {
    return query.values(ProbeRequests.DEBUG).contains("true");
  }
}
