/** The measurements: scrapes, starts, requests per second, memory. */
@NullMarked
package dev.exporterkit.benchmarks.measure;

import org.jspecify.annotations.NullMarked;
