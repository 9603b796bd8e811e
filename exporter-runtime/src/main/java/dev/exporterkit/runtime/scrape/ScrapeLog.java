package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogEvent;
import dev.exporterkit.runtime.log.LogLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Events of collectors, kept until the end of the scrape, so that a failure which several
 * collectors share is logged as one line.
 */
public final class ScrapeLog {
  private static final Log log = Log.of(CollectorLog.class);

  private final Map<String, Line> lines = new LinkedHashMap<>();

  private record Line(LogLevel level, LogEvent event, List<String> collectors) {}

  synchronized void add(String collector, LogLevel level, LogEvent event) {
    // Two exceptions with the same text are equal for an operator.
    String text = level + " " + event;
    lines
        .computeIfAbsent(text, added -> new Line(level, event, new ArrayList<>()))
        .collectors()
        .add(collector);
  }

  /** Logs the events since the last call. */
  public synchronized void flush() {
    lines.values().forEach(ScrapeLog::log);
    lines.clear();
  }

  private static void log(Line line) {
    // Collectors end in any order; the same line should be the same next time.
    String collectors = String.join(",", line.collectors().stream().sorted().toList());
    log.log(line.level(), line.event().with("collector", collectors));
  }
}
