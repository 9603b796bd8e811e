/** The tables, and the comparison with the goals. */
@NullMarked
package dev.exporterkit.benchmarks.report;

import org.jspecify.annotations.NullMarked;
