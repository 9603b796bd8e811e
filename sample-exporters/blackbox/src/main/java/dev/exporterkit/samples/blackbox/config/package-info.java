/**
 * The content of {@code blackbox.yml}, with the reference's names for the keys. A module names its
 * prober, and has a section of options for it.
 */
@NullMarked
package dev.exporterkit.samples.blackbox.config;

import org.jspecify.annotations.NullMarked;
