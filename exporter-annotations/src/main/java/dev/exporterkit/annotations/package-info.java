/**
 * What an author writes on classes and records. A processor beside them checks it and writes the
 * code that exposes it.
 */
@NullMarked
package dev.exporterkit.annotations;

import org.jspecify.annotations.NullMarked;
