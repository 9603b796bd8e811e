/** Tests of the package. */
@NullMarked
package dev.exporterkit.runtime.clientjava;

import org.jspecify.annotations.NullMarked;
