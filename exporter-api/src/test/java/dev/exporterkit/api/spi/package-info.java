/** Tests of the package of the same name. */
@NullMarked
package dev.exporterkit.api.spi;

import org.jspecify.annotations.NullMarked;
