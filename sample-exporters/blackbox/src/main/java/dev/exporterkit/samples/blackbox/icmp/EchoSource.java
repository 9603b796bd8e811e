package dev.exporterkit.samples.blackbox.icmp;

import dev.exporterkit.samples.blackbox.config.IcmpModule;
import dev.exporterkit.samples.blackbox.probe.Probe;
import java.io.IOException;
import java.net.InetAddress;
import java.util.Optional;

/** A way to reach a machine. */
interface EchoSource {

  /** Returns {@code ping} if it is on the path, and else what Java has. */
  static EchoSource find() {
    Optional<EchoSource> ping = Ping.find(Optional.ofNullable(System.getenv("PATH")).orElse(""));
    return ping.orElseGet(Reachability::new);
  }

  /**
   * Sends one packet and waits for the reply.
   *
   * @throws IOException if none comes
   */
  Echo send(InetAddress address, IcmpModule module, Probe probe) throws IOException;
}
