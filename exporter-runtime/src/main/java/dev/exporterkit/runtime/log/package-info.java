/**
 * The log on standard error: one line per event, as logfmt or JSON, with the keys that the Go
 * exporters use.
 */
@NullMarked
package dev.exporterkit.runtime.log;

import org.jspecify.annotations.NullMarked;
