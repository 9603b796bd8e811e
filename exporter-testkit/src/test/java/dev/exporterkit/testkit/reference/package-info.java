/** Comparisons of small expositions. */
@NullMarked
package dev.exporterkit.testkit.reference;

import org.jspecify.annotations.NullMarked;
