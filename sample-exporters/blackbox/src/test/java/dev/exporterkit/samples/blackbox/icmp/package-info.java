/** Tests of how the output of {@code ping} is read. */
@NullMarked
package dev.exporterkit.samples.blackbox.icmp;

import org.jspecify.annotations.NullMarked;
