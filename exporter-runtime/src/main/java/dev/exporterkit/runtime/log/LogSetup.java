package dev.exporterkit.runtime.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Makes standard error the log of this JVM. */
public final class LogSetup {
  private static final LogWriter STANDARD_ERROR =
      new LogWriter(new FileOutputStream(FileDescriptor.err));

  private static final Log UNCAUGHT = Log.of(Thread.class);

  /** Without this thread of the JDK's HTTP server, no request gets a response. */
  private static final String VITAL_THREAD = "HTTP-Dispatcher";

  /** At debug level, these loggers only log about themselves. */
  private static final List<Logger> QUIET =
      Stream.of("java", "javax", "jdk", "sun", "com.sun", "com.google")
          .map(Logger::getLogger)
          .toList();

  private static final Map<String, String> SLF4J =
      Map.of(
          "slf4j.provider", "dev.exporterkit.runtime.log.Slf4jProvider",
          // Otherwise SLF4J prints that it uses the provider.
          "slf4j.internal.verbosity", "WARN");

  private LogSetup() {}

  /**
   * Lets nothing else write to standard error: events logged with SLF4J go to the log, prints to
   * {@code System.err} are queued with its lines, and an uncaught exception is one of them.
   */
  public static void takeStandardError() {
    SLF4J.forEach(
        (key, value) -> {
          if (System.getProperty(key) == null) {
            System.setProperty(key, value);
          }
        });
    System.setErr(QueuedPrints.streamTo(STANDARD_ERROR));
    install(LogOptions.DEFAULT);
    Thread.setDefaultUncaughtExceptionHandler(LogSetup::uncaught);
  }

  /** Waits until everything is written, but no longer than the patience. */
  public static void flush(Duration patience) {
    STANDARD_ERROR.flush(patience);
  }

  /** Replaces all handlers of this JVM. */
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

  private static void uncaught(Thread thread, Throwable failure) {
    try {
      UNCAUGHT.error("A thread has ended", "thread", thread.getName(), "err", failure);
    } finally { // there may not be enough memory even for the line
      if (thread.getName().equals(VITAL_THREAD)) {
        System.exit(1);
      }
    }
  }
}
