package dev.exporterkit.runtime.scrape;

import java.util.concurrent.ThreadFactory;

/** Platform threads: two collectors that spin would stop every virtual thread on two cores. */
final class DaemonThreads {
  private DaemonThreads() {}

  static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
