/** The bytes of a response, kept in pooled pieces within one budget of memory. */
@NullMarked
package dev.exporterkit.runtime.web.body;

import org.jspecify.annotations.NullMarked;
