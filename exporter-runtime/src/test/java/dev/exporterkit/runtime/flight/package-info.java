@NullMarked
package dev.exporterkit.runtime.flight;

import org.jspecify.annotations.NullMarked;
