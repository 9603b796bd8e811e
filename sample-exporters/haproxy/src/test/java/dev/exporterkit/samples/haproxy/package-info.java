/** Reading, without a HAProxy. */
@NullMarked
package dev.exporterkit.samples.haproxy;

import org.jspecify.annotations.NullMarked;
