/** Tests of the processors, with a real compiler. */
@NullMarked
package dev.exporterkit.annotations.processor;

import org.jspecify.annotations.NullMarked;
