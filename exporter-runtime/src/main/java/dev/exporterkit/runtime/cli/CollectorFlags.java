package dev.exporterkit.runtime.cli;

import dev.exporterkit.api.spi.CollectorDescriptor;
import dev.exporterkit.runtime.scrape.run.CollectorSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads what the flags say of the collectors. */
final class CollectorFlags {
  private final FlagValues values;

  CollectorFlags(FlagValues values) {
    this.values = values;
  }

  /** Returns the collectors that run, by name. */
  Map<String, CollectorSettings> enabled(List<CollectorDescriptor> collectors) {
    boolean defaults = !values.isOn(OwnFlag.DISABLE_DEFAULTS.flag()).orElse(false);
    Map<String, CollectorSettings> enabled = new LinkedHashMap<>();
    for (CollectorDescriptor collector : collectors) {
      // What is wrong with a flag is said of a collector that is off, too.
      CollectorSettings settings = settings(collector.name());
      Optional<Boolean> said = values.isOn(CommandModel.collectorFlag(collector.name()));
      if (said.orElse(defaults && collector.enabled())) {
        enabled.put(collector.name(), settings);
      }
    }
    return enabled;
  }

  private CollectorSettings settings(String collector) {
    return new CollectorSettings(
        values.one(CollectorFlag.TIMEOUT.flag(collector), WebFlags::duration),
        values.one(CollectorFlag.CACHE_TTL.flag(collector), WebFlags::duration),
        values
            .one(CollectorFlag.MAX_SERIES.flag(collector), CollectorFlags::count)
            .map(OptionalLong::of)
            .orElse(OptionalLong.empty()));
  }

  private static long count(String text) {
    return WholeNumbers.parse(text, 0, Long.MAX_VALUE, " of series, such as 50000");
  }
}
