/** Tests of the probers, each with real sockets on loopback. */
@NullMarked
package dev.exporterkit.samples.blackbox;

import org.jspecify.annotations.NullMarked;
