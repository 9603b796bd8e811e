package dev.exporterkit.runtime.web;

import com.sun.net.httpserver.HttpExchange;
import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.runtime.scrape.Scrape;
import java.io.IOException;

/**
 * What is sent instead of metrics when the target is down, if the operator wants that.
 *
 * @param policy what the operator wants
 * @param program the name of the exporter
 */
public record FailureAnswer(FailurePolicy policy, String program) {

  /** Tells whether it is due after a scrape. */
  boolean isDueFor(Scrape scrape) {
    return policy == FailurePolicy.HTTP_ERROR && scrape.isTargetDown();
  }

  void send(HttpExchange exchange) throws IOException {
    Answers.text(
        exchange,
        503,
        program + " got no answer from its target. The log of the exporter says why.");
  }
}
