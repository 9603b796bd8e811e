package dev.exporterkit.runtime.log;

import java.util.logging.Formatter;

/** The formats of log lines. */
public enum LogFormat {
  /** {@code key=value}. */
  LOGFMT,
  /** One JSON object for each line. */
  JSON;

  Formatter formatter(boolean stackTraces) {
    return this == JSON ? new JsonFormatter(stackTraces) : new LogfmtFormatter(stackTraces);
  }
}
