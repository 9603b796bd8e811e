package dev.exporterkit.runtime;

import com.google.inject.spi.ProvisionListener;
import dev.exporterkit.api.ConfigurationException;
import dev.exporterkit.api.Lifecycle;
import dev.exporterkit.runtime.log.Log;
import dev.exporterkit.runtime.problem.Problem;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Starts and closes what has a life of its own, in the order in which Guice made it: what is needed
 * comes before those that need it.
 */
final class Lifecycles implements ProvisionListener {
  private static final Log log = Log.of(Lifecycles.class);

  private final List<Lifecycle> made = new ArrayList<>();
  private final Deque<Lifecycle> started = new ArrayDeque<>();

  @Override
  public <T> void onProvision(ProvisionInvocation<T> provision) {
    if (provision.provision() instanceof Lifecycle lifecycle) {
      made.add(lifecycle);
    }
  }

  /** Starts all; returns what the operator must mend. */
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

  /** Closes all that were started, the last first. */
  void close() {
    while (!started.isEmpty()) {
      Lifecycle lifecycle = started.pop();
      try {
        lifecycle.close();
      } catch (Exception e) {
        log.error("Closing failed", "part", lifecycle.getClass().getSimpleName(), "err", e);
      }
    }
  }
}
