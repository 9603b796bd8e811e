/**
 * The annotations for exporters, collectors and records of metrics. The annotation processor in the
 * same jar checks them and generates the code that exposes the metrics.
 */
@NullMarked
package dev.exporterkit.annotations;

import org.jspecify.annotations.NullMarked;
