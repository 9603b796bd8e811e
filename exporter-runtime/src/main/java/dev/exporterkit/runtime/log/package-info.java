/**
 * What operators read on standard error: one line for each event, as logfmt or JSON, with the keys
 * that the Go exporters use.
 */
@NullMarked
package dev.exporterkit.runtime.log;

import org.jspecify.annotations.NullMarked;
