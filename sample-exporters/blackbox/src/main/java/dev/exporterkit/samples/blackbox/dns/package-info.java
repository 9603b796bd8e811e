/**
 * The prober of name servers. Messages are dnsjava's; the exchange is its own, since it goes to one
 * address, once, and ends with the probe.
 */
@NullMarked
package dev.exporterkit.samples.blackbox.dns;

import org.jspecify.annotations.NullMarked;
