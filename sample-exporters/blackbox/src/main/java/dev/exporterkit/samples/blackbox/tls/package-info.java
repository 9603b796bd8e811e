/** TLS as a client: the handshake, and what the server's certificate says. */
@NullMarked
package dev.exporterkit.samples.blackbox.tls;

import org.jspecify.annotations.NullMarked;
