package dev.exporterkit.testkit;

import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.runtime.log.LogEvent;
import java.util.ArrayList;
import java.util.List;

/**
 * A trace that a test reads, with one line for each step as {@code /probe?debug=true} shows it.
 * Thread-safe.
 *
 * <pre>{@code
 * assertThat(trace.lines()).containsExactly("msg=Connecting address=127.0.0.1");
 * }</pre>
 */
public final class RecordedTrace implements ProbeTrace {
  private final List<String> lines = new ArrayList<>();

  /** Starts without steps. */
  public RecordedTrace() {}

  @Override
  public synchronized void add(String message, Object... attributes) {
    lines.add(LogEvent.text(message, attributes));
  }

  /** Returns the steps so far, in order. */
  public synchronized List<String> lines() {
    return List.copyOf(lines);
  }
}
