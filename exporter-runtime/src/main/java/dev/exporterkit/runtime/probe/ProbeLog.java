package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.log.LogEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The events of one run of a collector for a probe, for the client that asks to see them. Bounded,
 * because authors add what targets send them. Thread-safe.
 */
final class ProbeLog {
  static final int MAX_LINES = 200;
  static final int MAX_LINE = 1_000;

  private final LongSupplier nanoTime;
  private final List<Line> lines = new ArrayList<>();
  private int more;

  /**
   * One event.
   *
   * @param at when, on the monotonic clock
   * @param text what happened, as {@code key=value}
   */
  public record Line(long at, String text) {}

  /** Begins a log without lines. */
  public ProbeLog(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** Adds a line, which is truncated if it is long. */
  public void add(String message, Object... attributes) {
    String text = LogEvent.text(message, attributes);
    add(text.length() > MAX_LINE ? text.substring(0, MAX_LINE) + "…" : text);
  }

  private synchronized void add(String text) {
    if (lines.size() < MAX_LINES) {
      lines.add(new Line(nanoTime.getAsLong(), text));
    } else {
      more++;
    }
  }

  /** Returns the lines so far, and the number of those beyond the limit. */
  synchronized List<Line> lines() {
    List<Line> all = new ArrayList<>(lines);
    if (more > 0) {
      all.add(new Line(nanoTime.getAsLong(), LogEvent.text("Further lines", "count", more)));
    }
    return all;
  }
}
