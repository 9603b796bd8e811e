package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.runtime.log.Causes;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.scrape.HeapReclaim;
import dev.exporterkit.runtime.scrape.Repetition;
import java.util.function.LongSupplier;

/** Logs faults of the exporter that requests meet: a few lines at most, however many requests. */
final class RequestFailures {
  private static final Log log = Log.of(Router.class);

  private final Repetition repetition;
  private long count;

  RequestFailures(LongSupplier nanoTime) {
    this.repetition = new Repetition(nanoTime);
  }

  synchronized void add(HttpExchange exchange, Throwable failure) {
    count++;
    HeapReclaim.after(failure);
    if (repetition.isDue(Causes.text(failure))) {
      log.error(
          "Request failed",
          "path",
          exchange.getRequestURI().getPath(),
          "failures",
          count,
          "err",
          failure);
      count = 0;
    }
  }
}
