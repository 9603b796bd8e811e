/**
 * Runs an exporter. {@link dev.exporterkit.runtime.ExporterApplication} is its entry point; each
 * package below contains one part of the runtime.
 */
@NullMarked
package dev.exporterkit.runtime;

import org.jspecify.annotations.NullMarked;
