/** Clients for HTTP and databases that keep the deadline of a scrape. Collectors inject them. */
@NullMarked
package dev.exporterkit.client;

import org.jspecify.annotations.NullMarked;
