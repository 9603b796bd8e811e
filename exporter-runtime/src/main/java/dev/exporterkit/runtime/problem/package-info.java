/** The problems that keep an exporter from starting, in words for operators. */
@NullMarked
package dev.exporterkit.runtime.problem;

import org.jspecify.annotations.NullMarked;
