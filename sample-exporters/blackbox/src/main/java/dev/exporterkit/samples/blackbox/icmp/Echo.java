package dev.exporterkit.samples.blackbox.icmp;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * A reply.
 *
 * @param rtt the time from the packet to its reply
 * @param hopLimit the remaining hops of the reply; empty if unknown
 */
record Echo(Duration rtt, OptionalInt hopLimit) {}
