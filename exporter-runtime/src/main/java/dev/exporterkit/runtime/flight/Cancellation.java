package dev.exporterkit.runtime.flight;

import dev.exporterkit.runtime.log.Log;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Cancels work on another thread: closes the resources that the work registered, newest first, then
 * interrupts its thread. Once the work has ended it does neither, so later work on the thread is
 * not affected.
 */
final class Cancellation {
  private static final Log log = Log.of(Cancellation.class);

  private final List<AutoCloseable> resources = new ArrayList<>();
  private @Nullable Thread thread;
  private boolean cancelled;
  private boolean over;

  /** Called by the thread of the work when it begins. */
  synchronized void begin() {
    thread = Thread.currentThread();
    if (cancelled) {
      thread.interrupt();
    }
  }

  /** Called by the thread of the work when it is done. */
  synchronized void end() {
    over = true;
    resources.clear();
    // The interrupt was for the work that has ended.
    if (cancelled && Thread.interrupted()) {
      log.debug("Interrupt arrived as the work ended");
    }
    thread = null;
  }

  synchronized boolean isOn(Thread other) {
    return thread == other;
  }

  /** Registers a resource to close; closes it immediately if the deadline has passed. */
  void onCancel(AutoCloseable resource) {
    if (!add(resource)) {
      close(resource);
    }
  }

  void cancel() {
    // Closing may take long or call back here, so it runs without the lock.
    for (AutoCloseable resource : takeResources()) {
      close(resource);
    }
    interrupt();
  }

  private synchronized boolean add(AutoCloseable resource) {
    if (cancelled && !over) {
      return false;
    }
    if (!over) {
      resources.add(resource);
    }
    return true;
  }

  private synchronized List<AutoCloseable> takeResources() {
    cancelled = true;
    List<AutoCloseable> newestFirst = new ArrayList<>();
    for (int i = resources.size() - 1; i >= 0; i--) {
      newestFirst.add(resources.get(i));
    }
    resources.clear();
    return newestFirst;
  }

  private synchronized void interrupt() {
    if (thread != null) {
      thread.interrupt();
    }
  }

  private static void close(AutoCloseable resource) {
    try {
      resource.close();
    } catch (Throwable e) { // even if the author's close throws, the others must be closed
      log.debug("Closing at the deadline failed", "err", e);
    }
  }
}
