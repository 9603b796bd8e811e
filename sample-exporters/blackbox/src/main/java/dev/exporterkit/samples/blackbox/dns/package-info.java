/**
 * The prober for DNS. Messages are dnsjava's. The exchange is its own, because it uses one address,
 * once, and ends at the deadline of the probe.
 */
@NullMarked
package dev.exporterkit.samples.blackbox.dns;

import org.jspecify.annotations.NullMarked;
