/** The formats in which metrics travel, as pure functions over bytes. */
@NullMarked
package dev.exporterkit.formats;

import org.jspecify.annotations.NullMarked;
