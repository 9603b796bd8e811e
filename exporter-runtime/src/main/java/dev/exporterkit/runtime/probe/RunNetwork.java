package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.ScrapeContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The network as one run of a collector may use it, within the run's time. */
final class RunNetwork implements AllowedNetwork {
  private final TargetResolver resolver;
  private final ScrapeContext run;
  private final ProbeTrace trace;

  /** What {@link #resolve} returned: an allowed name may have any address. */
  private final Set<InetSocketAddress> resolved = ConcurrentHashMap.newKeySet();

  RunNetwork(TargetResolver resolver, ScrapeContext run, ProbeTrace trace) {
    this.resolver = resolver;
    this.run = run;
    this.trace = trace;
  }

  /** Finds the addresses of a host. */
  private interface Lookup {
    List<InetAddress> find() throws IOException;
  }

  @Override
  public List<InetAddress> resolve(String host, int port) throws IOException {
    List<InetAddress> found = traced(host, () -> resolver.find(host, port, run.remaining()));
    if (port >= 0) {
      found.forEach(address -> resolved.add(new InetSocketAddress(address, port)));
    }
    return found;
  }

  @Override
  public boolean allows(InetAddress address, int port) {
    return resolved.contains(new InetSocketAddress(address, port)) || resolver.allow(address, port);
  }

  @Override
  public void require(String host, int port) throws IOException {
    try {
      resolver.require(host, port);
    } catch (IOException e) {
      trace.add("Host is refused", "host", host, "err", e);
      throw e;
    }
  }

  @Override
  public List<InetAddress> resolveConfigured(String host) throws IOException {
    return traced(host, () -> resolver.findAny(host, run.remaining()));
  }

  private List<InetAddress> traced(String host, Lookup lookup) throws IOException {
    try {
      List<InetAddress> found = lookup.find();
      List<String> addresses = found.stream().map(InetAddress::getHostAddress).toList();
      trace.add("Resolved", "host", host, "addresses", String.join(",", addresses));
      return found;
    } catch (IOException e) {
      trace.add("Resolving failed", "host", host, "err", e);
      throw e;
    }
  }
}
