/** Tests of the package of the same name. */
@NullMarked
package dev.exporterkit.api;

import org.jspecify.annotations.NullMarked;
