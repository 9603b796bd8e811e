package dev.exporterkit.api;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * The part of the network that probes may reach: what the operator allows with {@code
 * --probe.allow-target}, or all of it without that flag. A collector of probes injects it.
 *
 * <pre>{@code
 * InetAddress address = network.resolve(target.host(), port).get(0);
 * socket.connect(new InetSocketAddress(address, port), deadline.remainingMillis());
 * }</pre>
 *
 * <p>Connect to a returned address, never to the name, even when following a redirect. Otherwise
 * the connection can bypass {@code --probe.allow-target}. The {@code OkHttpClient} of {@code
 * exporter-http} does so by itself.
 *
 * <p>Lookups end with the probe, or after ten seconds on a thread that works for none. A thread
 * that the collector starts works for the probe inside {@code CurrentScrape.in}. Thread-safe.
 */
public interface AllowedNetwork {

  /**
   * Returns the allowed addresses of a host.
   *
   * @param host a name or an address
   * @param port the port to connect to; -1 for a protocol without ports, such as ICMP
   * @return the allowed addresses in the resolver's order; at least one
   * @throws IOException if the host does not exist, cannot be resolved in time, or has no allowed
   *     address
   */
  List<InetAddress> resolve(String host, int port) throws IOException;

  /**
   * Returns whether a probe may connect to an address: if {@link #resolve} returned it for this
   * port in the same probe, or if the operator allows the address itself. For clients that resolve
   * names themselves.
   *
   * @param address the address to connect to
   * @param port the port to connect to
   */
  boolean allows(InetAddress address, int port);

  /**
   * Checks a host to which something else connects, such as a proxy. A name must be allowed as a
   * name, because the other side may resolve it to any address; nothing is looked up.
   *
   * @param host a name or an address
   * @param port the port to connect to; -1 for a protocol without ports
   * @throws IOException if the operator does not allow it
   */
  void require(String host, int port) throws IOException;

  /**
   * Returns the addresses of a host that the configuration names, such as a proxy. The operator
   * allows it by naming it, so {@code --probe.allow-target} does not apply.
   *
   * @param host a name or an address
   * @return the addresses in the resolver's order; at least one
   * @throws IOException if the host does not exist or cannot be resolved in time
   */
  List<InetAddress> resolveConfigured(String host) throws IOException;

  /**
   * Returns a network that allows everything, for tests. It resolves with {@link
   * InetAddress#getAllByName}, without a time limit.
   */
  static AllowedNetwork unrestricted() {
    return new UnrestrictedNetwork();
  }
}
