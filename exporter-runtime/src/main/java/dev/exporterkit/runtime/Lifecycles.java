package dev.exporterkit.runtime;

import com.google.inject.spi.ProvisionListener;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Lifecycle;
import dev.exporterkit.runtime.flight.Threads;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.problem.Problem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Starts and closes the components with a lifecycle, in the order in which Guice created them:
 * dependencies come first.
 */
final class Lifecycles implements ProvisionListener {
  private static final Log log = Log.of(Lifecycles.class);

  /** Maximum time to close one component before the next one is closed. */
  private static final Duration MAX_CLOSE = Duration.ofSeconds(5);

  private final List<Lifecycle> made = new ArrayList<>();
  private final Deque<Lifecycle> started = new ArrayDeque<>();

  @Override
  public <T> void onProvision(ProvisionInvocation<T> provision) {
    if (provision.provision() instanceof Lifecycle lifecycle) {
      made.add(lifecycle);
    }
  }

  /** Starts all components; returns the problems that the operator can fix. */
  List<Problem> start() throws StartException {
    List<Problem> problems = new ArrayList<>();
    for (Lifecycle lifecycle : List.copyOf(made)) {
      try {
        lifecycle.start();
        started.push(lifecycle);
      } catch (ConfigurationException e) {
        problems.add(Problem.of(e));
      } catch (Exception e) {
        throw new StartException(e, problems);
      }
    }
    return problems;
  }

  /**
   * Closes all started components, the last one first. A hanging one does not keep the others open.
   */
  void close() {
    while (!started.isEmpty()) {
      Lifecycle lifecycle = started.pop();
      Thread thread = Threads.start("close", () -> close(lifecycle));
      try {
        thread.join(MAX_CLOSE.toMillis());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
      if (thread.isAlive()) {
        log.warn("Closing takes too long", "part", name(lifecycle), "after", MAX_CLOSE);
        thread.interrupt();
      }
    }
  }

  private static void close(Lifecycle lifecycle) {
    try {
      lifecycle.close();
    } catch (Throwable e) { // the others must be closed anyway
      log.error("Closing failed", "part", name(lifecycle), "err", e);
    }
  }

  private static String name(Lifecycle lifecycle) {
    return lifecycle.getClass().getSimpleName();
  }
}
