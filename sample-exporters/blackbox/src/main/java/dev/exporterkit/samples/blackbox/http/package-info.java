/**
 * The prober of web servers. It speaks HTTP/1.1 by itself, since Java's own client connects to no
 * address of one's choice and does not tell how long each phase took.
 */
@NullMarked
package dev.exporterkit.samples.blackbox.http;

import org.jspecify.annotations.NullMarked;
