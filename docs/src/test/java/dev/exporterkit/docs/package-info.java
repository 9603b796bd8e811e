/** Holds the Markdown pages to the code. */
@NullMarked
package dev.exporterkit.docs;

import org.jspecify.annotations.NullMarked;
