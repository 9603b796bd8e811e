package dev.exporterkit.runtime.probe;

import dev.exporterkit.api.ScrapeContext;
import dev.exporterkit.api.Target;
import dev.exporterkit.runtime.log.Log;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The target as one run of a collector sees it.
 *
 * @param target what the client wrote
 * @param parameters the further parameters of its query
 * @param addresses finds what the operator allows
 * @param run tells how much time there is
 * @param steps what the client is shown that asks for it
 * @param resolved to what {@link #resolve} has allowed to connect
 */
record RunTarget(
    TargetText target,
    Map<String, List<String>> parameters,
    Addresses addresses,
    ScrapeContext run,
    ProbeLog steps,
    Set<InetSocketAddress> resolved)
    implements Target {
  private static final Log log = Log.of(Target.class);

  /** One question for addresses. */
  private interface Lookup {
    List<InetAddress> find() throws IOException;
  }

  @Override
  public String text() {
    return target.text();
  }

  @Override
  public String host() {
    return target.host();
  }

  @Override
  public int port() {
    return target.port();
  }

  @Override
  public List<String> parameters(String name) {
    return parameters.getOrDefault(name, List.of());
  }

  @Override
  public List<InetAddress> resolve(String host, int port) throws IOException {
    List<InetAddress> found = told(host, () -> addresses.find(host, port, run.remaining()));
    if (port >= 0) {
      found.forEach(address -> resolved.add(new InetSocketAddress(address, port)));
    }
    return found;
  }

  @Override
  public boolean mayConnect(InetAddress address, int port) {
    return resolved.contains(new InetSocketAddress(address, port))
        || addresses.allow(address, port);
  }

  @Override
  public void requireAllowed(String host, int port) throws IOException {
    try {
      addresses.require(host, port);
    } catch (IOException e) {
      log("Host is refused", "host", host, "err", e);
      throw e;
    }
  }

  @Override
  public List<InetAddress> resolveConfigured(String host) throws IOException {
    return told(host, () -> addresses.findAny(host, run.remaining()));
  }

  private List<InetAddress> told(String host, Lookup lookup) throws IOException {
    try {
      List<InetAddress> found = lookup.find();
      log(
          "Resolved",
          "host",
          host,
          "addresses",
          String.join(",", found.stream().map(InetAddress::getHostAddress).toList()));
      return found;
    } catch (IOException e) {
      log("Resolving failed", "host", host, "err", e);
      throw e;
    }
  }

  @Override
  public void log(String message, Object... attributes) {
    steps.add(message, attributes);
    log.debug(message, Stream.concat(Stream.of("target", text()), Stream.of(attributes)).toArray());
  }
}
