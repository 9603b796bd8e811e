package dev.exporterkit.runtime.scrape.log;

import dev.exporterkit.runtime.log.EventText;
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
public final class ScrapeLog {
  private static final Log log = Log.of(CollectorLog.class);

  private final Map<String, Line> lines = new LinkedHashMap<>();

  private record Line(
      LogLevel level, String message, List<Object> attributes, List<String> collectors) {}

  synchronized void add(String collector, LogLevel level, String message, Object... attributes) {
    // Two exceptions that read the same are the same to an operator.
    String text = level + " " + EventText.of(message, attributes);
    Line line =
        lines.computeIfAbsent(
            text, added -> new Line(level, message, List.of(attributes), new ArrayList<>()));
    line.collectors().add(collector);
  }

  /** Logs what was said since the last time. */
  public synchronized void flush() {
    lines.values().forEach(ScrapeLog::tell);
    lines.clear();
  }

  private static void tell(Line line) {
    List<Object> attributes = new ArrayList<>();
    attributes.add("collector");
    // Collectors end in any order; the same line should look the same next time.
    attributes.add(String.join(",", line.collectors().stream().sorted().toList()));
    attributes.addAll(line.attributes());
    log.log(line.level(), line.message(), attributes.toArray());
  }
}
