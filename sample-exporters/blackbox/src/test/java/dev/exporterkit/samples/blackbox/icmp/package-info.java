/** Tests of how {@code ping} is understood. */
@NullMarked
package dev.exporterkit.samples.blackbox.icmp;

import org.jspecify.annotations.NullMarked;
