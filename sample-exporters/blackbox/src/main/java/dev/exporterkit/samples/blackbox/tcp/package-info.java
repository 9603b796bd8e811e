/** The prober of services that talk in lines, or only accept connections. */
@NullMarked
package dev.exporterkit.samples.blackbox.tcp;

import org.jspecify.annotations.NullMarked;
