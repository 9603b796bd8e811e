/**
 * From frozen sheets to the bytes of a response: the families with their columns, and the writers
 * of both text formats.
 */
@NullMarked
package dev.exporterkit.runtime.exposition;

import org.jspecify.annotations.NullMarked;
