/** The programs that are compared, and how each is started. */
@NullMarked
package dev.exporterkit.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
