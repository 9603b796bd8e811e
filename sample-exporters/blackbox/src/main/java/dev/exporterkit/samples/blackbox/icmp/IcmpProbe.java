package dev.exporterkit.samples.blackbox.icmp;

import dev.exporterkit.samples.blackbox.config.IcmpModule;
import dev.exporterkit.samples.blackbox.icmp.IcmpSheet.Phase;
import dev.exporterkit.samples.blackbox.probe.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
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
   * @throws IOException if no reply comes
   */
  public void run() throws IOException {
    long start = System.nanoTime();
    InetAddress address = probe.resolve(probe.target().host(), -1, module.addressChoice());
    long resolved = System.nanoTime();
    phases.put(Phase.RESOLVE, Duration.ofNanos(resolved - start));
    EchoSource source = EchoSource.find();
    probe.target().log("Sending packet", "with", source);
    Echo echo = source.send(address, module, probe);
    phases.put(Phase.RTT, echo.rtt());
    phases.put(Phase.SETUP, Duration.ofNanos(System.nanoTime() - resolved).minus(echo.rtt()));
    hopLimit = echo.hopLimit();
  }

  /** Returns what was learned. */
  public IcmpSheet sheet() {
    return new IcmpSheet(Map.copyOf(phases), hopLimit);
  }
}
