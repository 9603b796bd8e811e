/**
 * The prober for HTTP. OkHttp sends the requests; the head of a response is read first, because
 * verdicts must be those of Go's client.
 */
@NullMarked
package dev.exporterkit.samples.blackbox.http;

import org.jspecify.annotations.NullMarked;
