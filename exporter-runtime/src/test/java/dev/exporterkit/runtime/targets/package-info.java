/** Tests of what clients may have probed. */
@NullMarked
package dev.exporterkit.runtime.targets;

import org.jspecify.annotations.NullMarked;
