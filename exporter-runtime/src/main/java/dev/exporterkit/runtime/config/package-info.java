/** The file that {@code --config.file} names, read into the records of the author. */
@NullMarked
package dev.exporterkit.runtime.config;

import org.jspecify.annotations.NullMarked;
