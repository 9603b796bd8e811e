/** What operators read in the log. */
@NullMarked
package dev.exporterkit.runtime.log;

import org.jspecify.annotations.NullMarked;
