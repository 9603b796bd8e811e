package dev.exporterkit.runtime.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every path that is answered. */
final class Endpoints {
  private final Map<String, Endpoint> byPath = new LinkedHashMap<>();
  private volatile boolean ready = true;

  Endpoints(String telemetryPath, Endpoint metrics, Endpoint landingPage) {
    byPath.put("/", landingPage);
    byPath.put("/-/healthy", new HealthEndpoint("healthy", () -> true));
    byPath.put("/-/ready", new HealthEndpoint("ready", () -> ready));
    // Last, for whoever wants the metrics on / instead of the page.
    byPath.put(telemetryPath, metrics);
  }

  Map<String, Endpoint> byPath() {
    return byPath;
  }

  void notReady() {
    ready = false;
  }
}
