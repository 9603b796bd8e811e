/** One collector: reading its class and records, checking them, and writing its binding. */
@NullMarked
package dev.exporterkit.annotations.processor.collector;

import org.jspecify.annotations.NullMarked;
