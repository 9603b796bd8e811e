package dev.exporterkit.samples.blackbox.icmp;

import dev.exporterkit.samples.blackbox.config.IcmpModule;
import dev.exporterkit.samples.blackbox.config.IpProtocol;
import dev.exporterkit.samples.blackbox.icmp.IcmpSheet.Phase;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** Sends an echo request and waits for the reply. */
public final class IcmpProbe {
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
   * @throws IOException if there is no reply
   */
  public void run() throws IOException {
    if (probe.target().port().isPresent()) {
      throw new ProbeFailedException("the target must be a host without a port");
    }
    long start = System.nanoTime();
    InetAddress address = probe.resolve(probe.target().host(), -1, module.addressChoice());
    long resolved = System.nanoTime();
    phases.put(Phase.RESOLVE, Duration.ofNanos(resolved - start));
    checkSource(address);
    Ping ping =
        Ping.find(Optional.ofNullable(System.getenv("PATH")).orElse(""))
            .orElseThrow(
                () ->
                    new ProbeFailedException(
                        "there is no ping on the PATH. Install iputils-ping."));
    probe.trace().add("Sending packet", "with", ping);
    Echo echo = ping.send(address, module, probe);
    phases.put(Phase.RTT, echo.rtt());
    phases.put(Phase.SETUP, Duration.ofNanos(System.nanoTime() - resolved).minus(echo.rtt()));
    hopLimit = echo.hopLimit();
  }

  /** With an address of the other protocol, {@code ping} would choose one itself. */
  private void checkSource(InetAddress address) throws IOException {
    String source = module.sourceIpAddress().orElse(address.getHostAddress());
    if (!IpProtocol.of(address).has(InetAddress.getByName(source))) {
      throw new ProbeFailedException(
          "%s cannot be reached from %s".formatted(address.getHostAddress(), source));
    }
  }

  /** Returns the results. */
  public IcmpSheet sheet() {
    return new IcmpSheet(Map.copyOf(phases), hopLimit);
  }
}
