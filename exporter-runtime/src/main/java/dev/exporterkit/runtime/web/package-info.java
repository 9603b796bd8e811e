/** The endpoints, on the JDK's own HTTP server. */
@NullMarked
package dev.exporterkit.runtime.web;

import org.jspecify.annotations.NullMarked;
