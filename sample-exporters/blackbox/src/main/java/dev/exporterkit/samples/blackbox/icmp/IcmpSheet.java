package dev.exporterkit.samples.blackbox.icmp;

import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** The results of an ICMP probe; 0 for everything that was not reached. */
public record IcmpSheet(
    @Label("phase")
        @Gauge(name = "probe_icmp_duration_seconds", help = "Duration of each phase of the echo.")
        Map<Phase, Duration> duration,
    @Gauge(
            name = "probe_icmp_reply_hop_limit",
            help = "Remaining hops of the reply, which IPv4 calls TTL.")
        OptionalInt hopLimit) {

  /** A phase of an echo. */
  public enum Phase {
    /** Resolving the address. */
    RESOLVE,
    /** Everything before the packet, such as starting {@code ping}. */
    SETUP,
    /** From the packet to its reply. */
    RTT
  }
}
