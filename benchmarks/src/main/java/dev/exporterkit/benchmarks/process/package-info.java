/** Programs that the comparison starts, observes in /proc and stops. */
@NullMarked
package dev.exporterkit.benchmarks.process;

import org.jspecify.annotations.NullMarked;
