package dev.exporterkit.runtime.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Formats each event immediately, in UTF-8 regardless of the locale, and queues the line. */
final class LineHandler extends Handler {
  /** How long the end of the program waits for a slow reader. */
  private static final Duration FLUSH_PATIENCE = Duration.ofSeconds(1);

  private static final String OURS = "dev.exporterkit.runtime.";

  private final LogWriter writer;
  private final @Nullable SourceLimit limit;

  /** Creates a handler; without a limit, libraries may log any number of lines. */
  LineHandler(LogWriter writer, Formatter formatter, @Nullable SourceLimit limit) {
    this.writer = writer;
    this.limit = limit;
    setFormatter(formatter);
    writer.reportDropsWith(this::dropReport);
  }

  @Override
  public void publish(LogRecord line) {
    if (!isLoggable(line)) {
      return;
    }
    try {
      long suppressed = limit == null || isOurs(line) ? 0 : limit.suppressedBefore(line);
      if (suppressed > 0) {
        writer.add(bytes(suppression(line, suppressed)));
      }
      if (suppressed >= 0) {
        writer.add(bytes(line));
      }
    } catch (Throwable e) { // an author's code may compute the text
      writer.add(bytes(failure(line, e)));
    }
  }

  private static boolean isOurs(LogRecord line) {
    return line.getLoggerName() != null && line.getLoggerName().startsWith(OURS);
  }

  private static LogRecord suppression(LogRecord next, long count) {
    return like(
        next, LogEvent.of("Lines like the next one were suppressed", false, "count", count));
  }

  private static LogRecord failure(LogRecord line, Throwable failure) {
    return like(line, LogEvent.of("An event cannot be written", false, "err", failure));
  }

  private static LogRecord like(LogRecord line, LogEvent event) {
    LogRecord own = new AttributedRecord(line.getLevel(), event);
    own.setLoggerName(line.getLoggerName());
    return own;
  }

  private byte[] dropReport(long dropped) {
    LogRecord report =
        new AttributedRecord(
            Level.WARNING,
            LogEvent.of(
                "Lines are missing: standard error was not read in time", false, "count", dropped));
    report.setLoggerName(LogWriter.class.getName());
    return bytes(report);
  }

  private byte[] bytes(LogRecord line) {
    return getFormatter().format(line).getBytes(UTF_8);
  }

  @Override
  public void flush() {
    writer.flush(FLUSH_PATIENCE);
  }

  @Override
  public void close() {
    flush();
  }
}
