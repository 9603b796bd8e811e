/** Tests of the package of the same name. */
@NullMarked
package dev.exporterkit.api.ports;

import org.jspecify.annotations.NullMarked;
