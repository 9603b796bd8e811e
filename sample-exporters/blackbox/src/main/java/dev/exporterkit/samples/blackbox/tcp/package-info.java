/** The prober for TCP services that exchange lines, or only accept connections. */
@NullMarked
package dev.exporterkit.samples.blackbox.tcp;

import org.jspecify.annotations.NullMarked;
