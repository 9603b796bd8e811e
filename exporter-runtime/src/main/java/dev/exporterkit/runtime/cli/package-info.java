/** The command line and the environment variables of an exporter, and the problems with them. */
@NullMarked
package dev.exporterkit.runtime.cli;

import org.jspecify.annotations.NullMarked;
