package dev.exporterkit.runtime.web;

import java.util.List;

/**
 * What flags say about the web.
 *
 * @param addresses where to listen, at least one
 * @param telemetryPath the path of the metrics
 * @param limits how much and how long a scrape may take
 */
public record WebOptions(List<ListenAddress> addresses, String telemetryPath, WebLimits limits) {

  /** Copies the addresses. */
  public WebOptions {
    addresses = List.copyOf(addresses);
  }
}
