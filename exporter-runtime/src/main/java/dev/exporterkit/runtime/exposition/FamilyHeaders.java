package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.MetricFamily;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The lines before the samples of a family, in one format. They are kept as bytes: families are
 * mostly those of the scrape before. Thread-safe.
 */
final class FamilyHeaders {
  /** Families that a configuration or a target makes up anew each time must not pile up. */
  private static final int MOST = 10_000;

  private final Function<ExposedFamily, String> format;
  private final Map<Key, byte[]> kept = new ConcurrentHashMap<>();

  private record Key(MetricFamily family, String help, boolean suffixed) {
    static Key of(ExposedFamily exposed) {
      return new Key(exposed.family(), exposed.help(), exposed.suffixed());
    }
  }

  FamilyHeaders(Function<ExposedFamily, String> format) {
    this.format = format;
  }

  byte[] of(ExposedFamily exposed) {
    if (kept.size() > MOST) {
      kept.clear();
    }
    return kept.computeIfAbsent(Key.of(exposed), key -> format.apply(exposed).getBytes(UTF_8));
  }
}
