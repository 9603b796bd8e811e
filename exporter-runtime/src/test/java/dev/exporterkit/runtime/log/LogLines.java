package dev.exporterkit.runtime.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.logging.Logger;

/** The lines that are logged while a test runs. */
public final class LogLines implements AutoCloseable {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final LineHandler handler = new LineHandler(bytes);

  private LogLines() {}

  public static LogLines capture(LogOptions options) {
    LogLines lines = new LogLines();
    lines.handler.setFormatter(options.format().formatter(options.level() == LogLevel.DEBUG));
    Logger.getLogger("").addHandler(lines.handler);
    return lines;
  }

  public List<String> withoutTime() {
    return bytes.toString(UTF_8).lines().map(line -> line.replaceFirst("^time=\\S+ ", "")).toList();
  }

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(handler);
  }
}
