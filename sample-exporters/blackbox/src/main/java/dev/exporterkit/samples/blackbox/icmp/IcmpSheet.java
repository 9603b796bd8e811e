package dev.exporterkit.samples.blackbox.icmp;

import dev.exporterkit.annotations.Gauge;
import dev.exporterkit.annotations.Label;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalInt;

/** What was learned from an echo request; zeros stand for what was not reached. */
public record IcmpSheet(
    @Label("phase")
        @Gauge(name = "probe_icmp_duration_seconds", help = "Time of each phase of the echo.")
        Map<Phase, Duration> duration,
    @Gauge(
            name = "probe_icmp_reply_hop_limit",
            help = "Hops that the reply had left, which IPv4 calls TTL.")
        OptionalInt hopLimit) {

  /** A part of an echo's time. */
  public enum Phase {
    /** Finding the address. */
    RESOLVE,
    /** What comes before the packet, such as starting {@code ping}. */
    SETUP,
    /** From the packet to its reply. */
    RTT
  }
}
