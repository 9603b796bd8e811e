/** What the command answers. */
@NullMarked
package dev.exporterkit.cli;

import org.jspecify.annotations.NullMarked;
