/** Tests of values in the configuration. */
@NullMarked
package dev.exporterkit.samples.blackbox.config;

import org.jspecify.annotations.NullMarked;
