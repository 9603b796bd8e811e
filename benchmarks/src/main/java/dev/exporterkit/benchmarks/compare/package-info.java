/** The command: its flags and its steps. */
@NullMarked
package dev.exporterkit.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
