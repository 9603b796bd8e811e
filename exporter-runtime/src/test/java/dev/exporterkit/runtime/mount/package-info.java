/** How exporters fare in other programs. */
@NullMarked
package dev.exporterkit.runtime.mount;

import org.jspecify.annotations.NullMarked;
