/**
 * An exporter that probes from outside. {@code ProbeCollector} runs the prober of a module: each
 * has a package, and they share those of addresses and time ({@code probe}) and of TLS.
 */
@NullMarked
package dev.exporterkit.samples.blackbox;

import org.jspecify.annotations.NullMarked;
