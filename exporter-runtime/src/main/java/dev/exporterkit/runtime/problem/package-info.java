/** What keeps an exporter from starting, in the words for whoever operates it. */
@NullMarked
package dev.exporterkit.runtime.problem;

import org.jspecify.annotations.NullMarked;
