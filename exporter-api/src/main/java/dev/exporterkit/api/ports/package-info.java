/** The public registry of default ports, as data. */
@NullMarked
package dev.exporterkit.api.ports;

import org.jspecify.annotations.NullMarked;
