package dev.exporterkit.samples.blackbox.probe;

import dev.exporterkit.api.AllowedNetwork;
import dev.exporterkit.api.Deadline;
import dev.exporterkit.api.ProbeTrace;
import dev.exporterkit.api.Target;
import dev.exporterkit.samples.blackbox.config.AddressChoice;
import dev.exporterkit.samples.blackbox.config.IpProtocol;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A probe in progress. */
public final class Probe {
  /** Java would accept {@code 127.1}, {@code 0} and {@code 127.0.0.01} as addresses. */
  private static final Pattern SHORT_ADDRESS =
      Pattern.compile("(?!(?:(?:0|[1-9][0-9]*)\\.){3}(?:0|[1-9][0-9]*)$)[0-9]+(?:\\.[0-9]+)*");

  private final Target target;
  private final AllowedNetwork network;
  private final ProbeTrace trace;
  private final Deadline deadline;
  private final long start = System.nanoTime();
  private @Nullable LookupSheet lookup;

  /** Starts a probe with this deadline. */
  public Probe(Target target, AllowedNetwork network, ProbeTrace trace, Deadline deadline) {
    this.target = target;
    this.network = network;
    this.trace = trace;
    this.deadline = deadline;
  }

  /** Returns the target. */
  public Target target() {
    return target;
  }

  /** Returns its trace. */
  public ProbeTrace trace() {
    return trace;
  }

  /** Returns the deadline. */
  public Deadline deadline() {
    return deadline;
  }

  /** Returns the time since the probe began. */
  public Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  /** Returns the lookup of the target's address; empty before it was tried. */
  public Optional<LookupSheet> lookup() {
    return Optional.ofNullable(lookup);
  }

  /**
   * Resolves the one address of the target to probe, and records the lookup.
   *
   * @throws IOException if there is none
   */
  public InetAddress resolve(String host, int port, AddressChoice choice) throws IOException {
    long start = System.nanoTime();
    InetAddress address = null;
    try {
      address = choose(host, port, choice);
      trace.add("Chosen", "address", address.getHostAddress());
      return address;
    } finally {
      Duration time = Duration.ofNanos(System.nanoTime() - start);
      lookup =
          address == null
              ? new LookupSheet(time, 0, 0)
              : new LookupSheet(time, IpProtocol.of(address).version(), AddressHash.of(address));
    }
  }

  /**
   * Connects to an address that {@link #resolve} or the target returned. The caller closes the
   * socket.
   *
   * @param source the address of this machine to connect from
   */
  public Socket connect(InetAddress address, int port, Optional<String> source) throws IOException {
    Socket socket = deadline.guard(new Socket());
    try {
      if (source.isPresent()) {
        socket.bind(new InetSocketAddress(source.get(), 0));
      }
      socket.connect(new InetSocketAddress(address, port), deadline.remainingMillis());
      socket.setTcpNoDelay(true);
      return socket;
    } catch (IOException e) {
      socket.close();
      throw e;
    }
  }

  /** Chooses one of the addresses of a host, for redirects. */
  public InetAddress choose(String host, int port, AddressChoice choice) throws IOException {
    if (SHORT_ADDRESS.matcher(host).matches()) {
      throw new ProbeFailedException(
          host + " is neither a name nor an IPv4 address of four numbers");
    }
    List<InetAddress> addresses = network.resolve(host, port);
    for (InetAddress address : addresses) {
      if (choice.preferred().has(address)) {
        return address;
      }
    }
    if (!choice.fallback()) {
      throw new ProbeFailedException(
          host + " has no address of " + choice.preferred() + ", and there is no fallback");
    }
    return addresses.get(addresses.size() - 1);
  }
}
