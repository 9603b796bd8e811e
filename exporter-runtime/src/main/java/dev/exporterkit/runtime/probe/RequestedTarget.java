package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What a client asks to be probed; made by {@link Targets}. Immutable. */
public final class RequestedTarget implements ProbeTarget {
  private final TargetText target;
  private final Map<String, List<String>> parameters;
  private final Addresses addresses;

  RequestedTarget(TargetText target, Map<String, List<String>> parameters, Addresses addresses) {
    this.target = target;
    this.parameters = Map.copyOf(parameters);
    this.addresses = addresses;
  }

  @Override
  public String text() {
    return target.text();
  }

  @Override
  public String host() {
    return target.host().toLowerCase(Locale.ROOT);
  }

  /**
   * Tells whether the operator allows it, as far as that can be known before a collector runs; what
   * a collector connects to is judged once more.
   *
   * @param patience for how long to ask the resolver
   */
  public boolean mayBeProbed(Duration patience) {
    return addresses.mayBeProbed(target, patience);
  }

  @Override
  public Target during(ScrapeContext run, ProbeLog log) {
    return new RunTarget(target, parameters, addresses, run, log, ConcurrentHashMap.newKeySet());
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RequestedTarget that
        && target.equals(that.target)
        && parameters.equals(that.parameters);
  }

  @Override
  public int hashCode() {
    return 31 * target.hashCode() + parameters.hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
