/** One collector: what its class and records declare, whether it is sound, and its binding. */
@NullMarked
package dev.exporterkit.annotations.processor.collector;

import org.jspecify.annotations.NullMarked;
