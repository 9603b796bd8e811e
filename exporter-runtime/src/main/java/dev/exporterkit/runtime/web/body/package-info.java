/** The bytes of a response, in pooled segments with one limit of memory. */
@NullMarked
package dev.exporterkit.runtime.web.body;

import org.jspecify.annotations.NullMarked;
