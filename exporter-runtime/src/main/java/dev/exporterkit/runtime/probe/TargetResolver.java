package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.runtime.flight.Timer;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Resolves hosts, and returns the addresses that the operator allows. Thread-safe. */
public final class TargetResolver {
  private final AllowedTargets allowed;
  private final AddressLookup lookup;

  /**
   * Allows what an operator allows.
   *
   * @param rules one of them is enough; if there are none, everything is allowed
   * @param timer ends the wait for the resolver
   */
  public TargetResolver(List<TargetRule> rules, Timer timer) {
    this(rules, new AddressLookup(InetAddress::getAllByName, timer));
  }

  TargetResolver(List<TargetRule> rules, AddressLookup lookup) {
    this.allowed = new AllowedTargets(rules);
    this.lookup = lookup;
  }

  /** Returns whether everything is allowed. */
  public boolean areAllAllowed() {
    return allowed.areAll();
  }

  /** Returns the network as one run may use it, within the run's time. */
  public AllowedNetwork network(ScrapeContext run, ProbeTrace trace) {
    return new RunNetwork(this, run, trace);
  }

  /**
   * Returns whether the operator may allow a target, as far as that is known before a collector
   * chooses the port.
   */
  boolean mayBeProbed(ParsedTarget target, Duration patience) {
    try {
      // The collector chooses the port if the target has none.
      find(
          target.host(),
          ports -> target.usedPort() < 0 || ports.include(target.usedPort()),
          patience);
      return true;
    } catch (NotAllowedException e) {
      return false;
    } catch (IOException e) { // the collector reports a host that does not exist
      return true;
    }
  }

  /** Returns the addresses of a host to which the operator allows connections on a port. */
  List<InetAddress> find(String host, int port, Duration patience) throws IOException {
    return find(host, ports -> ports.include(port), patience);
  }

  /** Returns whether the operator allows an address, whatever its names. */
  boolean allow(InetAddress address, int port) {
    return allowed.areAll() || allowed.includeAddress(address, ports -> ports.include(port));
  }

  /**
   * Rejects a host that something else will connect to, unless the operator allows it by its name
   * or address.
   */
  void require(String host, int port) throws NotAllowedException {
    Predicate<Ports> fits = ports -> ports.include(port);
    String bare = bare(host);
    Optional<InetAddress> address = IpAddress.parse(bare);
    if (address.isPresent()) {
      allowed(host, List.of(address.get()), fits);
      return;
    }
    String name = HostName.compared(HostName.lookedUp(bare));
    boolean named = !HostName.isNumeric(name) && allowed.includeName(name, fits);
    if (!named && !allowed.areAll()) {
      throw new NotAllowedException(
          host
              + " by its name; rules for addresses do not apply if something else resolves the name");
    }
  }

  /** Returns the addresses of a host, whether the operator allows them or not. */
  List<InetAddress> findAny(String host, Duration patience) throws IOException {
    String bare = bare(host);
    Optional<InetAddress> address = IpAddress.parse(bare);
    if (address.isPresent()) {
      return List.of(address.get());
    }
    String name = HostName.lookedUp(bare);
    if (name.isEmpty()) {
      throw new IOException("no host can be called " + host);
    }
    return lookup.find(name, patience);
  }

  private static String bare(String host) {
    return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
  }

  private List<InetAddress> find(String host, Predicate<Ports> port, Duration patience)
      throws IOException {
    String bare = bare(host);
    Optional<InetAddress> address = IpAddress.parse(bare);
    if (address.isPresent()) {
      return allowed(host, List.of(address.get()), port);
    }
    String name = HostName.lookedUp(bare);
    if (name.isEmpty()) {
      throw allowed.areAll()
          ? new IOException("no host can be called " + host)
          : new NotAllowedException(host);
    }
    return named(host, name, port, patience);
  }

  private List<InetAddress> named(
      String host, String name, Predicate<Ports> port, Duration patience) throws IOException {
    String compared = HostName.compared(name);
    if (!allowed.areAll() && HostName.isNumeric(compared)) {
      throw new NotAllowedException(host);
    }
    if (allowed.includeName(compared, port)) {
      return lookup.find(name, patience);
    }
    // A host that is refused anyway is not looked up, because lookups may be observed.
    if (!allowed.dependOnAddresses(port)) {
      throw new NotAllowedException(host);
    }
    return allowed(host, lookup.find(name, patience), port);
  }

  private List<InetAddress> allowed(String host, List<InetAddress> found, Predicate<Ports> port)
      throws NotAllowedException {
    List<InetAddress> good =
        found.stream().filter(address -> allowed.includeAddress(address, port)).toList();
    if (good.isEmpty()) {
      throw new NotAllowedException(host);
    }
    return good;
  }

  /** The operator does not allow the target. */
  static final class NotAllowedException extends IOException {
    private static final long serialVersionUID = 1;

    NotAllowedException(String what) {
      super("--probe.allow-target does not allow " + what);
    }
  }
}
