package dev.exporterkit.testkit;

import dev.exporterkit.api.AllowedNetwork;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A network for collectors of probes and their clients, which resolves what the test sets and asks
 * no name server. At first there is the host {@code localhost} with {@code 127.0.0.1}, and
 * everything is allowed.
 *
 * <pre>{@code
 * FakeNetwork network = new FakeNetwork().host("db1", "127.0.0.1").refuses("10.0.0.1");
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class FakeNetwork implements AllowedNetwork {
  private static final Pattern ADDRESS = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[^:]*");

  private final Map<String, List<String>> hosts = new HashMap<>();
  private final Set<String> refusedHosts = new HashSet<>();
  private final Set<Integer> refusedPorts = new HashSet<>();
  private final Set<InetSocketAddress> resolved = new HashSet<>();
  private final List<String> lookups = new ArrayList<>();

  /** Starts with {@code localhost}. */
  public FakeNetwork() {
    hosts.put("localhost", List.of("127.0.0.1"));
  }

  /** Sets the addresses of a name. */
  public synchronized FakeNetwork host(String name, String... addresses) {
    hosts.put(name, List.of(addresses));
    return this;
  }

  /** Forbids a name or an address, as an operator does with {@code --probe.allow-target}. */
  public synchronized FakeNetwork refuses(String host) {
    refusedHosts.add(host);
    return this;
  }

  /** Forbids a port of every host. */
  public synchronized FakeNetwork refusesPort(int port) {
    refusedPorts.add(port);
    return this;
  }

  @Override
  public synchronized List<InetAddress> resolve(String host, int port) throws IOException {
    require(host, port);
    List<InetAddress> found =
        resolveConfigured(host).stream().filter(address -> isAllowed(address, port)).toList();
    if (found.isEmpty()) {
      throw refusal(host);
    }
    found.forEach(address -> resolved.add(new InetSocketAddress(address, Math.max(0, port))));
    return found;
  }

  @Override
  public synchronized boolean allows(InetAddress address, int port) {
    return resolved.contains(new InetSocketAddress(address, Math.max(0, port)))
        || isAllowed(address, port);
  }

  private boolean isAllowed(InetAddress address, int port) {
    return !refusedPorts.contains(port) && !refusedHosts.contains(address.getHostAddress());
  }

  @Override
  public synchronized void require(String host, int port) throws IOException {
    if (refusedHosts.contains(host) || refusedPorts.contains(port)) {
      throw refusal(host);
    }
  }

  private static IOException refusal(String host) {
    return new IOException("no address of " + host + " is allowed");
  }

  @Override
  public synchronized List<InetAddress> resolveConfigured(String host) throws IOException {
    lookups.add(host);
    List<String> addresses =
        hosts.getOrDefault(host, ADDRESS.matcher(host).matches() ? List.of(host) : List.of());
    if (addresses.isEmpty()) {
      throw new UnknownHostException(host);
    }
    List<InetAddress> found = new ArrayList<>();
    for (String address : addresses) {
      found.add(InetAddress.getByAddress(host, InetAddress.getByName(address).getAddress()));
    }
    return found;
  }

  /** Returns the hosts that were looked up, in order. */
  public synchronized List<String> lookups() {
    return List.copyOf(lookups);
  }
}
