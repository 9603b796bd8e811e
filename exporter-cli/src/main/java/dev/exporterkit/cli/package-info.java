/** The command {@code exporter-kit}: runs any exporter of its class path. */
@NullMarked
package dev.exporterkit.cli;

import org.jspecify.annotations.NullMarked;
