package dev.exporterkit.runtime.probe;

import dev.exporterkit.runtime.flight.Timer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Reads what clients ask to be probed. Thread-safe. */
public final class Targets {
  private final AllowedTargets allowed;
  private final Addresses addresses;

  /**
   * Allows what an operator allows.
   *
   * @param rules one of them is enough; if there is none, everything is allowed
   * @param timer ends the wait for the resolver
   */
  public Targets(List<TargetRule> rules, Timer timer) {
    this(rules, new AddressLookup(InetAddress::getAllByName, timer));
  }

  Targets(List<TargetRule> rules, AddressLookup lookup) {
    this.allowed = new AllowedTargets(rules);
    this.addresses = new Addresses(allowed, lookup);
  }

  /** Tells whether clients may have everything probed that this exporter can reach. */
  public boolean areAllAllowed() {
    return allowed.areAll();
  }

  /**
   * Finds the addresses of a host that the configuration names, whatever the rules.
   *
   * @param patience for how long to ask the resolver
   * @throws IOException if there is no such host, or it cannot be found in time
   */
  public List<InetAddress> resolveConfigured(String host, Duration patience) throws IOException {
    return addresses.findAny(host, patience);
  }

  /**
   * Reads a target.
   *
   * @param text what the client wrote
   * @param parameters the further parameters of its query
   * @throws MalformedTargetException if nothing can be meant by the text; says why
   */
  public RequestedTarget read(String text, Map<String, List<String>> parameters)
      throws MalformedTargetException {
    return new RequestedTarget(TargetText.parse(text), parameters, addresses);
  }
}
