/** An exporter as a part of a program that serves client_java's metrics already. */
@NullMarked
package dev.exporterkit.runtime.mount;

import org.jspecify.annotations.NullMarked;
