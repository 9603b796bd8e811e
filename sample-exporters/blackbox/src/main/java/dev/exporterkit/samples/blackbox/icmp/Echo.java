package dev.exporterkit.samples.blackbox.icmp;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * A reply.
 *
 * @param rtt the time from the packet to its reply
 * @param hopLimit the hops that the reply had left; empty if that is not known
 */
record Echo(Duration rtt, OptionalInt hopLimit) {}
