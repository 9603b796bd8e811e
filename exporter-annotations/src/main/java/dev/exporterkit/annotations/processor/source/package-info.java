/** Text of Java classes: lines, imports, literals. */
@NullMarked
package dev.exporterkit.annotations.processor.source;

import org.jspecify.annotations.NullMarked;
