/** Shared by all probers: the target, its address, and the deadline. */
@NullMarked
package dev.exporterkit.samples.blackbox.probe;

import org.jspecify.annotations.NullMarked;
