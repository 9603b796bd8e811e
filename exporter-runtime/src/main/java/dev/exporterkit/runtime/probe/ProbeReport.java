package dev.exporterkit.runtime.probe;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.exposition.Exposition;
import dev.exporterkit.runtime.flight.Deadline;
import dev.exporterkit.runtime.log.LogEvent;
import dev.exporterkit.runtime.web.ResponseTimeout;
import dev.exporterkit.runtime.web.Responses;
import dev.exporterkit.runtime.web.body.ResponseBodies;
import dev.exporterkit.runtime.web.body.ResponseBody;
import dev.exporterkit.runtime.web.negotiation.ContentCoding;
import dev.exporterkit.runtime.web.negotiation.ContentType.Format;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** The page of {@code debug=true}: the log of one probe and its metrics, as text. */
final class ProbeReport {
  private static final String TEXT = "text/plain; charset=utf-8";

  private final ResponseBodies bodies;
  private final ResponseTimeout timeout;

  ProbeReport(ResponseBodies bodies, ResponseTimeout timeout) {
    this.bodies = bodies;
    this.timeout = timeout;
  }

  void send(HttpExchange exchange, ProbeRequest request, Deadline deadline, Probe probe)
      throws IOException {
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    page.write(log(request, deadline, probe).getBytes(UTF_8));
    page.write("\nMetrics that would have been returned:\n".getBytes(UTF_8));
    Exposition exposition = probe.scrape().exposition();
    try (ResponseBody body = bodies.encode(exposition, Format.TEXT, ContentCoding.IDENTITY)) {
      body.writeTo(page);
    }
    setHeaders(exchange);
    timeout.send(() -> Responses.send(exchange, 200, TEXT, page.toByteArray()));
  }

  /** Sends the headers of a report. */
  static void head(HttpExchange exchange) throws IOException {
    setHeaders(exchange);
    exchange.getResponseHeaders().set("Content-Type", TEXT);
    Responses.headers(exchange, 200);
  }

  private static void setHeaders(HttpExchange exchange) {
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
  }

  private static String log(ProbeRequest request, Deadline deadline, Probe probe) {
    StringBuilder log = new StringBuilder("Log of this probe:\n");
    add(log, 0, beginning(request, deadline));
    for (ProbeLog.Line line : probe.log()) {
      add(log, line.at() - deadline.start(), line.text());
    }
    return log.toString();
  }

  /** Shows only the name of the module: its configuration may contain secrets. */
  private static String beginning(ProbeRequest request, Deadline deadline) {
    List<Object> attributes = new ArrayList<>();
    Collections.addAll(attributes, "target", request.target().text());
    if (!request.moduleName().isEmpty()) {
      Collections.addAll(attributes, "module", request.moduleName());
    }
    Collections.addAll(attributes, "time", seconds(deadline.budget()));
    return LogEvent.text("Probing", attributes.toArray());
  }

  private static void add(StringBuilder log, long nanos, String text) {
    log.append("%8s ".formatted(seconds(nanos))).append(text).append('\n');
  }

  private static String seconds(long nanos) {
    return String.format(Locale.ROOT, "%.3fs", nanos / 1e9);
  }
}
