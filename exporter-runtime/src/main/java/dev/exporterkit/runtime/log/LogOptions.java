package dev.exporterkit.runtime.log;

/**
 * How to log.
 *
 * @param level the lowest level that is logged
 * @param format the format of the lines
 */
public record LogOptions(LogLevel level, LogFormat format) {
  /** The defaults of the flags. */
  public static final LogOptions DEFAULT = new LogOptions(LogLevel.INFO, LogFormat.LOGFMT);
}
