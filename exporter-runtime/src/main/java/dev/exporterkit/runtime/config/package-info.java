/** The file that {@code --config.file} names, and the records of the author that it fills. */
@NullMarked
package dev.exporterkit.runtime.config;

import org.jspecify.annotations.NullMarked;
