package dev.exporterkit.runtime.log;

import java.lang.Thread.UncaughtExceptionHandler;

/** Logs what ended a thread, in one line. */
final class UncaughtExceptions implements UncaughtExceptionHandler {
  private static final Log log = Log.of(Thread.class);

  /** Without this thread of the JDK's HTTP server, no request is ever answered. */
  private static final String VITAL = "HTTP-Dispatcher";

  @Override
  public void uncaughtException(Thread thread, Throwable failure) {
    try {
      log.error("A thread has ended", "thread", thread.getName(), "err", failure);
    } finally { // there may be no memory even for the line
      if (thread.getName().equals(VITAL)) {
        System.exit(1);
      }
    }
  }
}
