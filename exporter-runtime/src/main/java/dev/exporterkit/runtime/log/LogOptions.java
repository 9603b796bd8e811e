package dev.exporterkit.runtime.log;

/**
 * How to log.
 *
 * @param level the least level that is logged
 * @param format the format of the lines
 */
public record LogOptions(LogLevel level, LogFormat format) {
  /** What holds unless flags say otherwise. */
  public static final LogOptions DEFAULT = new LogOptions(LogLevel.INFO, LogFormat.LOGFMT);
}
