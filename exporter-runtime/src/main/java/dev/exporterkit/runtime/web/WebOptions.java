package dev.exporterkit.runtime.web;

import dev.exporterkit.api.FailurePolicy;
import java.util.List;

/**
 * What flags set for the web server.
 *
 * @param addresses where to listen; none if all that are set are malformed
 * @param telemetryPath the path of the metrics
 * @param limits how much and how long a scrape may take
 * @param onFailure the response to a scrape whose target is down
 */
public record WebOptions(
    List<ListenAddress> addresses,
    String telemetryPath,
    WebLimits limits,
    FailurePolicy onFailure) {

  /** Copies the addresses. */
  public WebOptions {
    addresses = List.copyOf(addresses);
  }
}
