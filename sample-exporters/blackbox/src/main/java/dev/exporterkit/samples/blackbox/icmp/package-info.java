/** The prober for ICMP. Java has no raw sockets, so the system's {@code ping} sends the packet. */
@NullMarked
package dev.exporterkit.samples.blackbox.icmp;

import org.jspecify.annotations.NullMarked;
