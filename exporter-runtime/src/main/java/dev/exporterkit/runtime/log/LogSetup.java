package dev.exporterkit.runtime.log;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Turns java.util.logging to our handler on standard error. */
public final class LogSetup {
  /** The JDK's own classes tell their debugging stories to people who debug the JDK. */
  private static final List<Logger> QUIET =
      Stream.of("java", "javax", "jdk", "sun", "com.sun").map(Logger::getLogger).toList();

  private LogSetup() {}

  /** Replaces every handler of this JVM. */
  public static void install(LogOptions options) {
    LogManager.getLogManager().reset();
    boolean debug = options.level() == LogLevel.DEBUG;
    LineHandler handler = new LineHandler(new FileOutputStream(FileDescriptor.err));
    handler.setFormatter(options.format().formatter(debug));
    Logger root = Logger.getLogger("");
    root.setLevel(options.level().level());
    root.addHandler(handler);
    if (debug) {
      QUIET.forEach(logger -> logger.setLevel(Level.INFO));
    }
  }
}
