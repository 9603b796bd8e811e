/** Tests of addresses. */
@NullMarked
package dev.exporterkit.samples.blackbox.http;

import org.jspecify.annotations.NullMarked;
