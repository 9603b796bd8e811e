package dev.exporterkit.runtime.flight;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Creates platform daemon threads: two looping collectors would block every virtual thread on two
 * cores.
 */
public final class Threads {
  private static final long IDLE_SECONDS = 60;

  private Threads() {}

  /** Returns a factory of daemon threads with one name. */
  public static ThreadFactory named(String name) {
    return task -> {
      Thread thread = new Thread(task, name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /** Runs a task on a new thread, and returns the thread. */
  public static Thread start(String name, Runnable task) {
    Thread thread = named(name).newThread(task);
    thread.start();
    return thread;
  }

  /** Returns an executor that runs each task on a new thread. */
  public static Executor each(String name) {
    return task -> start(name, task);
  }

  /** Returns a pool with as many threads as there are tasks; an idle thread is reused or ends. */
  public static ExecutorService pool(String name) {
    return pool(name, Integer.MAX_VALUE);
  }

  /** Returns a pool that rejects a task if no thread is free. */
  public static ExecutorService pool(String name, int max) {
    return new ThreadPoolExecutor(
        0, max, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), named(name));
  }

  /** Returns a single thread, which ends while it is idle. */
  public static ExecutorService single(String name) {
    ThreadPoolExecutor thread =
        new ThreadPoolExecutor(
            1, 1, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named(name));
    thread.allowCoreThreadTimeOut(true);
    return thread;
  }
}
