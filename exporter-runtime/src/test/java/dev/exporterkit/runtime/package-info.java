/** Exporters as programs: what holds from the first line of the log to the exit code. */
@NullMarked
package dev.exporterkit.runtime;

import org.jspecify.annotations.NullMarked;
