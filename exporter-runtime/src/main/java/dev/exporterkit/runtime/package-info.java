/**
 * Runs an exporter: {@link dev.exporterkit.runtime.ExporterApplication} is what a {@code main}
 * calls. The rest of the runtime is in the packages below, one for each of its parts.
 */
@NullMarked
package dev.exporterkit.runtime;

import org.jspecify.annotations.NullMarked;
