/** The floor: a server that sends as many bytes from memory. */
@NullMarked
package dev.exporterkit.benchmarks.floor;

import org.jspecify.annotations.NullMarked;
