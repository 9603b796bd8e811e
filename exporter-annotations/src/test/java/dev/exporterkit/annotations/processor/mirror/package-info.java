@NullMarked
package dev.exporterkit.annotations.processor.mirror;

import org.jspecify.annotations.NullMarked;
