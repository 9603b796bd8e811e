package dev.exporterkit.runtime.exposition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.exporterkit.api.MetricType;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The lines before the samples of a family, in one format. They are kept as bytes, by name:
 * families are mostly those of the scrape before. Thread-safe.
 */
final class FamilyHeaders {
  /** Families that a configuration or a target makes up anew each time must not pile up. */
  private static final int MOST = 10_000;

  private final Function<ExposedFamily, String> format;
  private final Map<String, Header> kept = new ConcurrentHashMap<>();

  FamilyHeaders(Function<ExposedFamily, String> format) {
    this.format = format;
  }

  byte[] of(ExposedFamily exposed) {
    String name = exposed.family().name();
    Header header = kept.get(name);
    if (header == null || !header.isOf(exposed)) {
      header = new Header(exposed, format.apply(exposed).getBytes(UTF_8));
      if (kept.size() >= MOST) {
        kept.clear();
      }
      kept.put(name, header);
    }
    return header.bytes;
  }

  /** What a header is made of, besides the name. */
  private static final class Header {
    private final MetricType type;
    private final String help;
    private final boolean suffixed;
    final byte[] bytes;

    Header(ExposedFamily exposed, byte[] bytes) {
      this.type = exposed.family().type();
      this.help = exposed.help();
      this.suffixed = exposed.suffixed();
      this.bytes = bytes;
    }

    boolean isOf(ExposedFamily exposed) {
      return type == exposed.family().type()
          && suffixed == exposed.suffixed()
          && help.equals(exposed.help());
    }
  }
}
