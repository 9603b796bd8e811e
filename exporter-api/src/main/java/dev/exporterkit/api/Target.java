package dev.exporterkit.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The target of a probe, as the client requests it. A {@code @Collect} method with a parameter of
 * this type makes its collector a probe: it runs for {@code /probe?target=…}, never for {@code
 * /metrics}, and for several targets at a time, each on a thread of its own. So the collector must
 * be thread-safe.
 *
 * <pre>{@code
 * @Inject
 * CertificateCollector(AllowedNetwork network, ProbeTrace trace) {…}
 *
 * @Collect
 * Certificate probe(Target target, TlsModule module, ScrapeContext scrape) throws IOException {
 *   int port = target.port().orElse(443);
 *   InetAddress address = network.resolve(target.host(), port).get(0);
 *   trace.add("Connecting", "address", address);
 *   …
 * }
 * }</pre>
 *
 * @param text the target as the client wrote it, such as {@code db1:3306} or a URL
 * @param host the host: a name, or an address without brackets; the whole text if it does not
 *     consist of a host and a port
 * @param port the port, if the target names one
 * @param parameters the other parameters of the query, such as {@code hostname}, with their values
 */
public record Target(
    String text, String host, OptionalInt port, Map<String, List<String>> parameters) {

  /** Copies the parameters. */
  public Target {
    Map<String, List<String>> copy = new HashMap<>();
    parameters.forEach((name, values) -> copy.put(name, List.copyOf(values)));
    parameters = Map.copyOf(copy);
  }

  /** Returns the target {@code host:port} without parameters, for tests. */
  public static Target of(String host, int port) {
    String text = (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    return new Target(text, host, OptionalInt.of(port), Map.of());
  }

  /** Returns every value of a parameter; empty if the client did not send it. */
  public List<String> parameters(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  /** Returns the text. */
  @Override
  public String toString() {
    return text;
  }
}
