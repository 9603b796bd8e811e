/** Stores and directories, measured in this process. */
@NullMarked
package dev.exporterkit.samples.disk;

import org.jspecify.annotations.NullMarked;
