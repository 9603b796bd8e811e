package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.api.spi.ColumnType;
import dev.exporterkit.api.spi.ExporterDescriptor;
import dev.exporterkit.api.spi.RowBuilder;
import dev.exporterkit.api.spi.RowSchema;
import dev.exporterkit.api.spi.Sheet;
import dev.exporterkit.api.spi.SheetBuilder;
import dev.exporterkit.runtime.exposition.Contributor;
import dev.exporterkit.runtime.exposition.Source;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.LogThrottle;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.LongSupplier;

/**
 * Limits the concurrent requests of each handler, refuses the others, and exposes how many have
 * been refused since the start. Thread-safe.
 */
public final class RequestLimits implements Contributor {
  private final RowSchema schema;
  private final LongSupplier nanoTime;
  private final Map<String, Refusals> byHandler = new ConcurrentSkipListMap<>();

  /**
   * Starts without handlers, and so without samples.
   *
   * @param nanoTime the monotonic clock
   */
  public RequestLimits(ExporterDescriptor exporter, LongSupplier nanoTime) {
    this.schema =
        RowSchema.withLabels("handler")
            .counter(
                ColumnType.LONG,
                exporter.name().replace('-', '_') + "_exporter_refused_requests_total",
                "Requests refused with status 503 because too many were being served.")
            .build();
    this.nanoTime = nanoTime;
  }

  /** Returns the schema of the rows. */
  public RowSchema schema() {
    return schema;
  }

  /**
   * Returns the route to an endpoint that serves a limited number of requests at a time, and
   * refuses others at once.
   *
   * @param max the number; 0 sets no limit
   */
  public Route limited(String path, Endpoint endpoint, int max) {
    return new Route(
        path, new Limited(endpoint, new RequestBulkhead(max, nanoTime), refusals(path)));
  }

  /** Returns the refusals of a handler, which are counted from now on. */
  public Refusals refusals(String handler) {
    return byHandler.computeIfAbsent(handler, path -> new Refusals(path, nanoTime));
  }

  @Override
  public Source contribute() {
    SheetBuilder sheet = new SheetBuilder(Sheet.EMPTY);
    byHandler.forEach(
        (handler, refusals) -> {
          RowBuilder row = sheet.row(schema);
          row.label(0, handler);
          row.value(0, refusals.count());
        });
    return Source.of(sheet.freeze());
  }

  private record Limited(Endpoint endpoint, RequestBulkhead places, Refusals refusals)
      implements Endpoint {

    @Override
    public void respond(HttpExchange exchange) throws IOException {
      if (!places.tryEnter(exchange)) {
        // The text of client_golang, which people search for.
        refusals.refuse(
            exchange,
            "Limit of concurrent requests reached (" + places.max() + "), try again later.");
        return;
      }
      try {
        endpoint.respond(exchange);
      } finally {
        places.leave(exchange);
      }
    }
  }

  /** Refuses requests of one handler with 503, counts them, and logs a few. Thread-safe. */
  public static final class Refusals {
    private static final Log log = Log.of(WebServer.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    private final String handler;
    private final LogThrottle throttle;
    private long count;
    private long logged;

    Refusals(String handler, LongSupplier nanoTime) {
      this.handler = handler;
      this.throttle = new LogThrottle(nanoTime);
    }

    /** Refuses a request, with a reason for the client. */
    public void refuse(HttpExchange exchange, String reason) throws IOException {
      add(reason);
      exchange.getResponseHeaders().set("Retry-After", RETRY_AFTER_SECONDS);
      Responses.text(exchange, 503, reason);
    }

    synchronized long count() {
      return count;
    }

    private synchronized void add(String reason) {
      count++;
      if (throttle.tryAcquire(reason)) {
        log.warn(
            "Requests are refused", "handler", handler, "count", count - logged, "reason", reason);
        logged = count;
      }
    }
  }
}
