@NullMarked
package dev.exporterkit.runtime.problem;

import org.jspecify.annotations.NullMarked;
