package dev.exporterkit.runtime.web;

/** Settings that the JDK's HTTP server reads once, when the first server is created. */
final class JdkServerProperties {
  /** Time for a whole request to arrive, after which an idle new connection is closed, too. */
  static final int REQUEST_SECONDS = 5;

  /** The same where every connection counts. */
  private static final int SHORT_REQUEST_SECONDS = 2;

  private static final int MAX_KEPT_ALIVE = 200;

  private JdkServerProperties() {}

  /** Sets what the user has not set. */
  static void set(int maxConnections) {
    // Nagle's algorithm holds back every response by 40 ms on connections that are kept alive.
    set("sun.net.httpserver.nodelay", "true");
    boolean areFew = maxConnections < ConnectionLimit.FEW;
    set(
        "sun.net.httpserver.maxReqTime",
        String.valueOf(areFew ? SHORT_REQUEST_SECONDS : REQUEST_SECONDS));
    // Milliseconds between two looks for idle connections.
    set("sun.net.httpserver.clockTick", "1000");
    set("jdk.httpserver.maxConnections", String.valueOf(maxConnections));
    // Clients that keep connections for later must leave room for others.
    set(
        "sun.net.httpserver.maxIdleConnections",
        String.valueOf(Math.min(MAX_KEPT_ALIVE, maxConnections / 2)));
  }

  private static void set(String key, String value) {
    if (System.getProperty(key) == null) {
      System.setProperty(key, value);
    }
  }
}
