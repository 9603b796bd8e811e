/**
 * The prober of machines. Java has no raw sockets, so the system's own {@code ping} sends the
 * packet; where there is none, Java's own reachability test says yes or no.
 */
@NullMarked
package dev.exporterkit.samples.blackbox.icmp;

import org.jspecify.annotations.NullMarked;
