/** What operators meet on the command line. */
@NullMarked
package dev.exporterkit.runtime.cli;

import org.jspecify.annotations.NullMarked;
