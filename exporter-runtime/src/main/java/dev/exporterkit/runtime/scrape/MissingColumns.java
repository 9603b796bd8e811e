package dev.exporterkit.runtime.scrape;

import dev.exporterkit.api.spi.MissingColumn;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.problem.NearestName;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Reports the columns that one collector reads and its source does not have, each once: a similar
 * name suggests a typo, otherwise the source may only have the column at other times. Thread-safe.
 */
public final class MissingColumns {
  private static final Log log = Log.of(CollectorLog.class);
  private static final int MAX_LISTED = 20;

  private final String collector;
  private final Set<String> reported = ConcurrentHashMap.newKeySet();

  MissingColumns(String collector) {
    this.collector = collector;
  }

  void report(MissingColumn missing) {
    if (!reported.add(missing.record() + " " + missing.column())) {
      return;
    }
    Optional<String> nearest = nearest(missing);
    if (nearest.isPresent()) {
      log.warn(
          "No row has this column; is the nearest meant?",
          "collector",
          collector,
          "record",
          missing.record(),
          "column",
          missing.column(),
          "nearest",
          nearest.get());
    } else {
      log.info(
          "No row has this column",
          "collector",
          collector,
          "record",
          missing.record(),
          "column",
          missing.column(),
          "columns",
          listed(missing.names()));
    }
  }

  private static Optional<String> nearest(MissingColumn missing) {
    return missing.names().stream()
        .filter(missing.column()::equalsIgnoreCase)
        .findFirst()
        .or(() -> NearestName.of(missing.column(), missing.names()));
  }

  private static String listed(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(MAX_LISTED, names.size())));
    return names.isEmpty() ? "unknown" : first + (names.size() > MAX_LISTED ? ", …" : "");
  }
}
