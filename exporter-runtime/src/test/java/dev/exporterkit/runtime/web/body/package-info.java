/** Tests of the package. */
@NullMarked
package dev.exporterkit.runtime.web.body;

import org.jspecify.annotations.NullMarked;
