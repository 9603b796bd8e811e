package dev.exporterkit.samples.haproxy;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;
import picocli.CommandLine.Option;

/** The flags of the HAProxy exporter; names, meaning and defaults are the reference exporter's. */
final class HaproxyOptions {
  @Option(
      names = "--haproxy.scrape-uri",
      paramLabel = "<uri>",
      description =
          "Where HAProxy tells its statistics: http(s)://…;csv, with user:password@ where it asks"
              + " for them, or unix:/path of its stats socket (default: ${DEFAULT-VALUE}).")
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
      description = "How long to wait for HAProxy's whole answer (default: ${DEFAULT-VALUE}).")
  Duration timeout = Duration.ofSeconds(5);

  @Option(
      names = "--haproxy.server-exclude-states",
      paramLabel = "<states>",
      split = ",",
      description =
          "Servers to leave out: comma-separated values of the column status, such as MAINT or"
              + " \"no check\". None by default.")
  Set<String> serverExcludeStates = new LinkedHashSet<>();
}
