package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.FailurePolicy;
import dev.exporterkit.api.GoDuration;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.web.ListenAddress;
import dev.exporterkit.runtime.web.WebLimits;
import dev.exporterkit.runtime.web.WebOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads what the flags of one command line say about the web. */
final class WebFlags {
  private static final String DEFAULT_PATH = "/metrics";
  private static final Duration LONGEST_SCRAPE = Duration.ofMinutes(5);
  private static final Duration LONGEST_RESPONSE = Duration.ofHours(1);
  private static final Duration LONGEST_SHUTDOWN = Duration.ofHours(1);

  /** Kubernetes kills a container after 30 seconds. */
  private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(25);

  private final FlagValues values;
  private final ExporterBinding exporter;

  WebFlags(FlagValues values, ExporterBinding exporter) {
    this.values = values;
    this.exporter = exporter;
  }

  WebOptions read() {
    List<ListenAddress> addresses = addresses();
    return new WebOptions(
        addresses.isEmpty() ? List.of(ListenAddress.any(exporter.descriptor().port())) : addresses,
        values.one(OwnFlag.TELEMETRY_PATH.flag(), this::path).orElse(DEFAULT_PATH),
        limits(),
        values
            .one(OwnFlag.SCRAPE_FAILURE.flag(), text -> Choice.of(FailurePolicy.class, text))
            .orElse(exporter.descriptor().onFailure()));
  }

  Duration shutdownTimeout() {
    return values
        .one(OwnFlag.SHUTDOWN_TIMEOUT.flag(), text -> bounded(text, LONGEST_SHUTDOWN))
        .orElse(SHUTDOWN_TIMEOUT);
  }

  private List<ListenAddress> addresses() {
    List<ListenAddress> addresses = new ArrayList<>();
    for (ListenAddress address : values.all(OwnFlag.LISTEN_ADDRESS.flag(), ListenAddress::parse)) {
      // A set would ask the first one for its hash, which costs a record 20 ms of the start.
      if (!addresses.contains(address)) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  private WebLimits limits() {
    WebLimits standard = WebLimits.DEFAULT;
    return new WebLimits(
        values.one(OwnFlag.MAX_REQUESTS.flag(), WebFlags::count).orElse(standard.maxRequests()),
        OwnFlag.MAX_PROBES.isOf(exporter)
            ? values.one(OwnFlag.MAX_PROBES.flag(), WebFlags::count).orElse(standard.maxProbes())
            : standard.maxProbes(),
        values
            .one(OwnFlag.SCRAPE_TIMEOUT.flag(), text -> bounded(text, LONGEST_SCRAPE))
            .orElse(standard.scrapeTimeout()),
        values
            .one(OwnFlag.MAX_SCRAPE_TIMEOUT.flag(), text -> bounded(text, LONGEST_SCRAPE))
            .orElse(standard.maxScrapeTimeout()),
        values
            .one(OwnFlag.TIMEOUT_OFFSET.flag(), WebFlags::duration)
            .orElse(standard.timeoutOffset()),
        values
            .one(OwnFlag.RESPONSE_TIMEOUT.flag(), text -> bounded(text, LONGEST_RESPONSE))
            .orElse(standard.responseTimeout()));
  }

  private String path(String text) {
    if (!text.startsWith("/") || text.startsWith("/-/") || text.matches(".*[?#\\s].*")) {
      throw new IllegalArgumentException(
          "the path begins with / and not with /-/, and has no ? # or space.");
    }
    if (OwnFlag.ALLOW_TARGET.isOf(exporter) && text.equals(exporter.descriptor().probePath())) {
      throw new IllegalArgumentException("probes are served there. Choose another.");
    }
    return text;
  }

  private static int count(String text) {
    return (int) WholeNumbers.parse(text, 0, Integer.MAX_VALUE, "; 0 is no limit");
  }

  private static Duration bounded(String text, Duration longest) {
    Duration duration = text.startsWith("-") ? Duration.ZERO : duration(text);
    if (duration.isZero() || duration.compareTo(longest) > 0) {
      throw new IllegalArgumentException(
          "must be more than 0 and at most " + GoDuration.text(longest) + ".");
    }
    return duration;
  }

  static Duration duration(String text) {
    if (text.startsWith("-")) {
      throw new IllegalArgumentException("must not be negative.");
    }
    return GoDuration.parse(text);
  }
}
