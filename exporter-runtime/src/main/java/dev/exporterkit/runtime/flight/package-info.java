/** Calls of authors' code that several callers wait for and that end at a deadline. */
@NullMarked
package dev.exporterkit.runtime.flight;

import org.jspecify.annotations.NullMarked;
