package dev.exporterkit.runtime.web;

import dev.exporterkit.api.FailurePolicy;
import java.util.List;

/**
 * What flags say about the web.
 *
 * @param addresses where to listen, at least one
 * @param telemetryPath the path of the metrics
 * @param limits how much and how long a scrape may take
 * @param onFailure what a scrape answers whose target is down
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
