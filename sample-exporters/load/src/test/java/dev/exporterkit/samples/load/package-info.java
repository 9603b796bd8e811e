/** The series, value by value. */
@NullMarked
package dev.exporterkit.samples.load;

import org.jspecify.annotations.NullMarked;
