/** One exporter: reading its class, checking it with its collectors, and writing its binding. */
@NullMarked
package dev.exporterkit.annotations.processor.exporter;

import org.jspecify.annotations.NullMarked;
