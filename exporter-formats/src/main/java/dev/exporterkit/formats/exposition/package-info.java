/** Reads expositions: Prometheus's text format 0.0.4 and OpenMetrics 1.0. */
@NullMarked
package dev.exporterkit.formats.exposition;

import org.jspecify.annotations.NullMarked;
