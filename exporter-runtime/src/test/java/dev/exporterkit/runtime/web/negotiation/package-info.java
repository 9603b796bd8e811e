/** Tests of the package. */
@NullMarked
package dev.exporterkit.runtime.web.negotiation;

import org.jspecify.annotations.NullMarked;
