/** The command: its flags, its order of work. */
@NullMarked
package dev.exporterkit.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
