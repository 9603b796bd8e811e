/** Annotations and types as the compiler sees them. */
@NullMarked
package dev.exporterkit.annotations.processor.mirror;

import org.jspecify.annotations.NullMarked;
