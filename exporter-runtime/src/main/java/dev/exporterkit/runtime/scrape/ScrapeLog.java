package dev.exporterkit.runtime.scrape;

import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.log.LogLevel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What collectors have to say, kept until the scrape is over, so that a failure which several of
 * them share is one line.
 */
final class ScrapeLog {
  private static final Log log = Log.of(Scraper.class);

  private final Map<Line, List<String>> collectors = new LinkedHashMap<>();

  private record Line(LogLevel level, String message, List<Object> attributes) {}

  synchronized void add(String collector, LogLevel level, String message, Object... attributes) {
    Line line = new Line(level, message, List.of(attributes));
    collectors.computeIfAbsent(line, added -> new ArrayList<>()).add(collector);
  }

  /** Logs what was said since the last time. */
  synchronized void flush() {
    collectors.forEach(ScrapeLog::tell);
    collectors.clear();
  }

  private static void tell(Line line, List<String> collectors) {
    List<Object> attributes = new ArrayList<>();
    attributes.add("collector");
    // Collectors end in any order; the same line should look the same next time.
    attributes.add(String.join(",", collectors.stream().sorted().toList()));
    attributes.addAll(line.attributes());
    log.log(line.level(), line.message(), attributes.toArray());
  }
}
