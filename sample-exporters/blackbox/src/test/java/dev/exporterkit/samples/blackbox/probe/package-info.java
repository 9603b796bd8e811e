/** Tests of what the probers share. */
@NullMarked
package dev.exporterkit.samples.blackbox.probe;

import org.jspecify.annotations.NullMarked;
