package dev.exporterkit.runtime.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Makes standard error the log of this JVM. */
public final class LogSetup {
  private static final LogWriter STANDARD_ERROR =
      new LogWriter(new FileOutputStream(FileDescriptor.err));

  /** What these log at debug level is about themselves, and not about the exporter. */
  private static final List<Logger> QUIET =
      Stream.of("java", "javax", "jdk", "sun", "com.sun", "com.google")
          .map(Logger::getLogger)
          .toList();

  private LogSetup() {}

  /**
   * Lets nothing else write to standard error: prints of {@code System.err} are queued with the
   * lines of the log, and an uncaught exception is one of these lines.
   */
  public static void takeStandardError() {
    System.setErr(QueuedPrints.streamTo(STANDARD_ERROR));
    install(LogOptions.DEFAULT);
    Thread.setDefaultUncaughtExceptionHandler(new UncaughtExceptions());
  }

  /** Replaces every handler of this JVM. */
  public static void install(LogOptions options) {
    LogManager.getLogManager().reset();
    boolean debug = options.level() == LogLevel.DEBUG;
    LineHandler handler =
        new LineHandler(
            STANDARD_ERROR,
            options.format().formatter(debug),
            debug ? null : new SourceLimit(System::nanoTime));
    Logger root = Logger.getLogger("");
    root.setLevel(options.level().level());
    root.addHandler(handler);
    if (debug) {
      QUIET.forEach(logger -> logger.setLevel(Level.INFO));
    }
  }
}
