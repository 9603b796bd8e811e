/**
 * Clients that keep the deadline of a scrape by themselves, for HTTP and for databases. Collectors
 * inject them.
 */
@NullMarked
package dev.exporterkit.client;

import org.jspecify.annotations.NullMarked;
