/** Tests of clients. */
@NullMarked
package dev.exporterkit.client;

import org.jspecify.annotations.NullMarked;
