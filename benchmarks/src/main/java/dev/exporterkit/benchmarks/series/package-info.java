/** The series that every peer exposes, as SERIES.md defines them. */
@NullMarked
package dev.exporterkit.benchmarks.series;

import org.jspecify.annotations.NullMarked;
