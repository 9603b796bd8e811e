package dev.exporterkit.samples.haproxy;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/**
 * The flags of the HAProxy exporter, with names, meaning and defaults of the reference exporter.
 */
final class HaproxyOptions {
  @Option(
      names = "--haproxy.scrape-uri",
      paramLabel = "<uri>",
      description =
          "Address of HAProxy's statistics: http(s)://…;csv, with user:password@ if it requires"
              + " authentication, or unix:/path of its stats socket (default: ${DEFAULT-VALUE}).")
  String scrapeUri = "http://localhost/;csv";

  @Option(
      names = "--haproxy.ssl-verify",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Verify the certificate of an https URI (default: ${DEFAULT-VALUE}).")
  boolean sslVerify = true;

  @Option(
      names = "--haproxy.timeout",
      paramLabel = "<duration>",
      defaultValue = "5s",
      description = "Maximum time for HAProxy's complete response (default: ${DEFAULT-VALUE}).")
  Duration timeout = Duration.ofSeconds(5);

  @Option(
      names = "--haproxy.server-exclude-states",
      paramLabel = "<states>",
      split = ",",
      description =
          "Servers to exclude: comma-separated values of the column status, such as MAINT or"
              + " \"no check\". By default none.")
  Set<String> serverExcludeStates = new LinkedHashSet<>();
}
