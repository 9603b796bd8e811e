/** The command line and the environment of an exporter, and what is wrong with them. */
@NullMarked
package dev.exporterkit.runtime.cli;

import org.jspecify.annotations.NullMarked;
