package dev.exporterkit.runtime.scrape.run;

import java.util.concurrent.ThreadFactory;

/** Platform threads: two collectors that spin would stop every virtual thread on two cores. */
public final class DaemonThreads {
  private DaemonThreads() {}

  /** Returns a maker of daemon threads of one name. */
  public static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }
}
