/** Tests of clients. */
@NullMarked
package dev.exporterkit.runtime.client;

import org.jspecify.annotations.NullMarked;
