/**
 * HTTP for collectors: an OkHttp client that keeps the scrape's deadline and, in a probe, only
 * connects to allowed targets.
 */
@NullMarked
package dev.exporterkit.http;

import org.jspecify.annotations.NullMarked;
