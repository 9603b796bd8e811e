/**
 * An exporter that probes targets from outside. {@code ProbeCollector} runs the prober of a module.
 * Each prober has a package; they share {@code probe}, for addresses and deadlines, and {@code
 * tls}.
 */
@NullMarked
package dev.exporterkit.samples.blackbox;

import org.jspecify.annotations.NullMarked;
