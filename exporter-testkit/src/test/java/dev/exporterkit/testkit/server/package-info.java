/** The fake servers, met with the JDK's own clients. */
@NullMarked
package dev.exporterkit.testkit.server;

import org.jspecify.annotations.NullMarked;
