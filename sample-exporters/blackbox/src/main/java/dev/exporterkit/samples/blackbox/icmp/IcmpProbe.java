package dev.exporterkit.samples.blackbox.icmp;

import dev.exporterkit.samples.blackbox.config.IcmpModule;
import dev.exporterkit.samples.blackbox.icmp.IcmpSheet.Phase;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Sends an echo request and waits for the reply. */
public final class IcmpProbe {
  private static final int MANY_HOPS = 64;

  private final IcmpModule module;
  private final Probe probe;
  private final Map<Phase, Duration> phases = new EnumMap<>(Phase.class);
  private OptionalInt hopLimit = OptionalInt.empty();

  /** Prepares a probe. */
  public IcmpProbe(IcmpModule module, Probe probe) {
    this.module = module;
    this.probe = probe;
    for (Phase phase : Phase.values()) {
      phases.put(phase, Duration.ZERO);
    }
  }

  /**
   * Probes.
   *
   * @throws IOException if no reply comes
   */
  public void run() throws IOException {
    long start = System.nanoTime();
    InetAddress address = probe.resolve(probe.target().host(), -1, module.addressChoice());
    long resolved = System.nanoTime();
    phases.put(Phase.RESOLVE, Duration.ofNanos(resolved - start));
    Optional<Ping> ping = Ping.find();
    probe.target().log("Sending packet", "way", ping.isPresent() ? "ping" : "Java");
    Echo echo =
        ping.isPresent() ? ping.get().send(address, module, probe) : reach(address, resolved);
    phases.put(Phase.RTT, echo.rtt());
    phases.put(Phase.SETUP, Duration.ofNanos(System.nanoTime() - resolved).minus(echo.rtt()));
    hopLimit = echo.hopLimit();
  }

  /** Returns what was learned. */
  public IcmpSheet sheet() {
    return new IcmpSheet(Map.copyOf(phases), hopLimit);
  }

  private Echo reach(InetAddress address, long start) throws IOException {
    @Nullable NetworkInterface source =
        module.sourceIpAddress().isPresent()
            ? NetworkInterface.getByInetAddress(
                InetAddress.getByName(module.sourceIpAddress().get()))
            : null;
    int hops = module.ttl().orElse(MANY_HOPS);
    if (!address.isReachable(source, hops, probe.deadline().millisLeft())) {
      throw new ProbeFailedException("Java cannot reach " + address.getHostAddress());
    }
    return new Echo(Duration.ofNanos(System.nanoTime() - start), OptionalInt.empty());
  }
}
