/** Files that flags and configurations name. */
@NullMarked
package dev.exporterkit.runtime.files;

import org.jspecify.annotations.NullMarked;
