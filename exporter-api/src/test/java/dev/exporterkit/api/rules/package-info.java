/** Tests of the package of the same name. */
@NullMarked
package dev.exporterkit.api.rules;

import org.jspecify.annotations.NullMarked;
