/** Compares an exporter with another one for the same target. */
@NullMarked
package dev.exporterkit.testkit.reference;

import org.jspecify.annotations.NullMarked;
