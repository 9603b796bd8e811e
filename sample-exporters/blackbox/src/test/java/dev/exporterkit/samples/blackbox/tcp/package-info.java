/** Tests of conversations over TCP. */
@NullMarked
package dev.exporterkit.samples.blackbox.tcp;

import org.jspecify.annotations.NullMarked;
