package dev.exporterkit.samples.blackbox.icmp;

import dev.exporterkit.samples.blackbox.config.IcmpModule;
import dev.exporterkit.samples.blackbox.probe.Probe;
import dev.exporterkit.samples.blackbox.probe.ProbeFailedException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.time.Duration;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What Java can tell by itself. Only as root does it send ICMP; else it tries TCP port 7, and a
 * refusal counts as reached. It does not tell the hops of the reply.
 */
final class Reachability implements EchoSource {
  private static final int MANY_HOPS = 64;

  @Override
  public Echo send(InetAddress address, IcmpModule module, Probe probe) throws IOException {
    @Nullable NetworkInterface source = null;
    if (module.sourceIpAddress().isPresent()) {
      source =
          NetworkInterface.getByInetAddress(InetAddress.getByName(module.sourceIpAddress().get()));
    }
    long start = System.nanoTime();
    int hops = module.ttl().orElse(MANY_HOPS);
    if (!address.isReachable(source, hops, probe.deadline().millisLeft())) {
      throw new ProbeFailedException("Java cannot reach " + address.getHostAddress());
    }
    return new Echo(Duration.ofNanos(System.nanoTime() - start), OptionalInt.empty());
  }

  @Override
  public String toString() {
    return "Java";
  }
}
