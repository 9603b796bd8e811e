/** TLS as a client: the handshake, and the checks of the server's certificate. */
@NullMarked
package dev.exporterkit.samples.blackbox.tls;

import org.jspecify.annotations.NullMarked;
