/** The same series with plain client_java, as its users would write it. */
@NullMarked
package dev.exporterkit.benchmarks.clientjava;

import org.jspecify.annotations.NullMarked;
