package dev.exporterkit.runtime.web;

import java.util.LinkedHashMap;
import java.util.Map;

/** Every path that is answered. */
final class Endpoints {
  private final Map<String, Endpoint> byPath = new LinkedHashMap<>();
  private volatile boolean ready = true;

  /**
   * Puts the endpoints on their paths.
   *
   * @param scrapes those whose paths flags or the author choose
   */
  Endpoints(Endpoint landingPage, Map<String, Endpoint> scrapes) {
    byPath.put("/", landingPage);
    byPath.put("/-/healthy", new HealthEndpoint("healthy", () -> true));
    byPath.put("/-/ready", new HealthEndpoint("ready", () -> ready));
    byPath.put("/-/reload", new ReloadEndpoint());
    // Last, for whoever wants the metrics on / instead of the page.
    byPath.putAll(scrapes);
  }

  Map<String, Endpoint> byPath() {
    return byPath;
  }

  void notReady() {
    ready = false;
  }
}
