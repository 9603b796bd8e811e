package dev.exporterkit.runtime.web;

import java.util.List;

/**
 * What flags say about the web.
 *
 * @param addresses where to listen, at least one
 * @param telemetryPath the path of the metrics
 */
public record WebOptions(List<ListenAddress> addresses, String telemetryPath) {

  /** Copies the addresses. */
  public WebOptions {
    addresses = List.copyOf(addresses);
  }
}
