/** The measuring client: light, constant, and without a library. */
@NullMarked
package dev.exporterkit.benchmarks.client;

import org.jspecify.annotations.NullMarked;
