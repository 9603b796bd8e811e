package dev.exporterkit.runtime.log;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines that are logged while a test runs. */
public final class LogLines extends Handler implements AutoCloseable {
  private final List<String> lines = new ArrayList<>();

  private LogLines() {}

  public static LogLines capture(LogOptions options) {
    LogLines lines = new LogLines();
    lines.setFormatter(options.format().formatter(options.level() == LogLevel.DEBUG));
    Logger.getLogger("").addHandler(lines);
    return lines;
  }

  @Override
  public synchronized void publish(LogRecord event) {
    lines.add(getFormatter().format(event).stripTrailing());
  }

  public synchronized List<String> withoutTime() {
    return lines.stream().map(line -> line.replaceFirst("^time=\\S+ ", "")).toList();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
