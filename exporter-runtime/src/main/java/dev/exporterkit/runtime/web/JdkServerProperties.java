package dev.exporterkit.runtime.web;

import java.util.Map;

/** Settings that the JDK's HTTP server reads once, when its first class is loaded. */
final class JdkServerProperties {
  private static final Map<String, String> DEFAULTS =
      Map.of(
          // Nagle's algorithm holds back every answer by 40 ms on connections that are kept alive.
          "sun.net.httpserver.nodelay", "true",
          // Seconds for a whole request to arrive.
          "sun.net.httpserver.maxReqTime", "10",
          "jdk.httpserver.maxConnections", "512");

  private JdkServerProperties() {}

  static void set() {
    DEFAULTS.forEach(
        (key, value) -> {
          if (System.getProperty(key) == null) {
            System.setProperty(key, value);
          }
        });
  }
}
