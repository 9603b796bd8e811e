/** The tables, and the goals that they are held against. */
@NullMarked
package dev.exporterkit.benchmarks.report;

import org.jspecify.annotations.NullMarked;
