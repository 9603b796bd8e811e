package dev.exporterkit.api;

import java.io.IOException;
import java.net.InetAddress;
import java.util.List;

/**
 * What one probe is about. A {@code @Collect} method that takes a target makes its collector one of
 * probes: it is served on {@code /probe?target=…} and never on {@code /metrics}, and runs for
 * several targets at a time, each on a thread of its own, so the fields of the collector must bear
 * that.
 *
 * <pre>{@code
 * @Collect
 * Certificate probe(Target target, TlsModule module, ScrapeContext scrape) throws IOException {
 *   InetAddress address = target.resolve(target.host(), 443).get(0);
 *   target.log("Connecting", "address", address);
 *   …
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads.
 */
public interface Target {

  /** Returns the target as the client wrote it, such as {@code db1:3306} or a URL. */
  String text();

  /**
   * Returns the host: a name or an address, without brackets; the whole text if it has no parts.
   */
  String host();

  /** Returns the port that the target names; -1 if it names none. */
  int port();

  /**
   * Returns every value of a further parameter of the query, such as {@code hostname}; empty if the
   * client sent none.
   */
  List<String> parameters(String name);

  /**
   * Finds the addresses of a host within the time of the probe. Connect to what this returns, and
   * not to a name, also when a target redirects: only so is what the operator allows with {@code
   * --probe.allow-target} what is reached.
   *
   * @param host a name or an address
   * @param port the port that is going to be used; -1 if there is none
   * @return those that the operator allows, in the resolver's order; at least one
   * @throws IOException if there is no such host, if it cannot be found in time, or if the operator
   *     allows none of its addresses
   */
  List<InetAddress> resolve(String host, int port) throws IOException;

  /**
   * Tells whether this probe may connect to an address: one that {@link #resolve} returned for the
   * port, or that the operator allows by itself. For clients that resolve names on their own.
   *
   * @param address the very address that is going to be connected to
   * @param port the port that is going to be used
   */
  boolean mayConnect(InetAddress address, int port);

  /**
   * Refuses what the operator does not allow, where somebody else connects, such as a proxy that is
   * handed a host; a collector that connects itself asks {@link #resolve}. A name must be allowed
   * as a name: which addresses it has for somebody else, nobody here knows, so nothing is looked
   * up.
   *
   * @param host a name or an address
   * @param port the port that is going to be used; -1 if there is none
   * @throws IOException if the operator does not allow it
   */
  void requireAllowed(String host, int port) throws IOException;

  /**
   * Finds the addresses of a host that the configuration names and no client chose, such as a
   * proxy, within the time of the probe. The operator has allowed it by naming it, so {@code
   * --probe.allow-target} is not asked.
   *
   * @param host a name or an address
   * @return in the resolver's order; at least one
   * @throws IOException if there is no such host, or if it cannot be found in time
   */
  List<InetAddress> resolveConfigured(String host) throws IOException;

  /**
   * Adds a line to the log of this probe, which {@code debug=true} shows to the client and {@code
   * --log.level=debug} to the operator. Never with a secret.
   *
   * @param message a constant text
   * @param attributes names and values in turn
   */
  void log(String message, Object... attributes);
}
