/** Random rows, good and bad, through all writers; every answer is read by a strict parser. */
@NullMarked
package dev.exporterkit.runtime.fuzz;

import org.jspecify.annotations.NullMarked;
