package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.api.spi.ExporterBinding;
import dev.exporterkit.runtime.log.LogOptions;
import dev.exporterkit.runtime.scrape.CollectorSettings;
import dev.exporterkit.runtime.web.ListenAddress;
import dev.exporterkit.runtime.web.WebLimits;
import dev.exporterkit.runtime.web.WebOptions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Reads the standard flags of one exporter, as declared. */
final class FlagReader {
  private final ExporterBinding exporter;
  private final FlagValues values;

  FlagReader(ExporterBinding exporter, FlagValues values) {
    this.exporter = exporter;
    this.values = values;
  }

  /** Reads all flags; one that cannot be read gets its default, and is a problem of the values. */
  Flags read(@Nullable Object options) {
    return new Flags(
        new WebOptions(addresses(), telemetryPath(), limits(), value(StandardFlags.SCRAPE_FAILURE)),
        value(StandardFlags.SHUTDOWN_TIMEOUT),
        collectors(),
        values.all(StandardFlags.ALLOW_TARGET),
        !isOn(StandardFlags.DISABLE_EXPORTER_METRICS),
        new LogOptions(value(StandardFlags.LOG_LEVEL), value(StandardFlags.LOG_FORMAT)),
        given(StandardFlags.CONFIG_FILE),
        options);
  }

  private List<ListenAddress> addresses() {
    List<ListenAddress> addresses = new ArrayList<>();
    for (ListenAddress address : values.all(StandardFlags.LISTEN_ADDRESS)) {
      // A set would call hashCode of the first one, which for a record costs 20 ms of the start.
      if (!addresses.contains(address)) {
        addresses.add(address);
      }
    }
    // If none of those that are set can be read, the default is not meant and must not be tried.
    return values.isSet(StandardFlags.LISTEN_ADDRESS)
        ? addresses
        : List.of(byDefault(StandardFlags.LISTEN_ADDRESS));
  }

  private String telemetryPath() {
    StandardFlag<String> flag = StandardFlags.TELEMETRY_PATH;
    return values
        .one(flag.name(), text -> unlikeProbePath(flag.type().parse(text)))
        .orElseGet(() -> byDefault(flag));
  }

  private String unlikeProbePath(String path) {
    if (StandardFlags.ALLOW_TARGET.isOf(exporter)
        && path.equals(exporter.descriptor().probePath())) {
      throw new IllegalArgumentException("probes are served there. Choose another.");
    }
    return path;
  }

  private WebLimits limits() {
    return new WebLimits(
        value(StandardFlags.MAX_REQUESTS),
        value(StandardFlags.MAX_PROBES),
        value(StandardFlags.SCRAPE_TIMEOUT),
        value(StandardFlags.MAX_SCRAPE_TIMEOUT),
        value(StandardFlags.TIMEOUT_OFFSET),
        value(StandardFlags.RESPONSE_TIMEOUT));
  }

  private Map<String, CollectorSettings> collectors() {
    boolean defaults = !isOn(StandardFlags.DISABLE_DEFAULTS);
    Map<String, CollectorSettings> enabled = new LinkedHashMap<>();
    for (CollectorDescriptor collector : CommandModel.collectors(exporter)) {
      // A wrong flag of a disabled collector is a problem too.
      CollectorSettings settings = settings(collector);
      if (values
          .isOn(StandardFlags.COLLECTOR.name(collector.name()))
          .orElse(defaults && collector.enabled())) {
        enabled.put(collector.name(), settings);
      }
    }
    return enabled;
  }

  private CollectorSettings settings(CollectorDescriptor collector) {
    String name = collector.name();
    return CollectorSettings.of(
        collector,
        values.one(StandardFlags.TIMEOUT, name),
        values.one(StandardFlags.CACHE_TTL, name),
        values
            .one(StandardFlags.MAX_SERIES, name)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()));
  }

  private boolean isOn(StandardFlag<Boolean> flag) {
    return values.isOn(flag.name()).orElse(false);
  }

  private <T> T value(StandardFlag<T> flag) {
    return given(flag).orElseGet(() -> byDefault(flag));
  }

  /** If an exporter does not have a flag, its variable may belong to another program. */
  private <T> Optional<T> given(StandardFlag<T> flag) {
    return flag.isOf(exporter) ? values.one(flag) : Optional.empty();
  }

  private <T> T byDefault(StandardFlag<T> flag) {
    return Objects.requireNonNull(flag.byDefault().value().apply(exporter.descriptor()));
  }
}
