@NullMarked
package dev.exporterkit.runtime.config;

import org.jspecify.annotations.NullMarked;
