/** An exporter whose collectors misbehave on demand. */
@NullMarked
package dev.exporterkit.samples.faults;

import org.jspecify.annotations.NullMarked;
