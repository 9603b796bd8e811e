package dev.exporterkit.runtime.web;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** Every path that is served. */
public final class Endpoints {
  private final Map<String, Endpoint> byPath = new LinkedHashMap<>();
  private volatile boolean ready = true;

  /**
   * Puts the endpoints on their paths. The first route to claim a path keeps it, so that metrics on
   * {@code /} replace the landing page.
   */
  Endpoints(Collection<Route> routes) {
    routes.forEach(route -> byPath.putIfAbsent(route.path(), route.endpoint()));
    byPath.putIfAbsent("/-/healthy", new HealthEndpoint("healthy", () -> true));
    byPath.putIfAbsent("/-/ready", new HealthEndpoint("ready", () -> ready));
    byPath.putIfAbsent("/-/reload", new ReloadEndpoint());
  }

  Map<String, Endpoint> byPath() {
    return byPath;
  }

  void notReady() {
    ready = false;
  }
}
