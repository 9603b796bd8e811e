/** Tests of the parser. */
@NullMarked
package dev.exporterkit.formats.exposition;

import org.jspecify.annotations.NullMarked;
