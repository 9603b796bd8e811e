/** Tests of the package. */
@NullMarked
package dev.exporterkit.runtime.exposition;

import org.jspecify.annotations.NullMarked;
