/** Tests of what clients may have probed. */
@NullMarked
package dev.exporterkit.runtime.probe;

import org.jspecify.annotations.NullMarked;
