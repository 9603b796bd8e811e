/**
 * HTTP for collectors: an OkHttp client that keeps the scrape's deadline and, in a probe, connects
 * only to what the operator allows.
 */
@NullMarked
package dev.exporterkit.http;

import org.jspecify.annotations.NullMarked;
