/** One exporter: what its class declares, whether its collectors fit, and its binding. */
@NullMarked
package dev.exporterkit.annotations.processor.exporter;

import org.jspecify.annotations.NullMarked;
