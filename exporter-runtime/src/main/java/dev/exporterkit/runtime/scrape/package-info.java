/**
 * Scrapes: runs the selected collectors in parallel, each on its own thread and within the
 * deadline, with the metrics about the scrape in the same response.
 */
@NullMarked
package dev.exporterkit.runtime.scrape;

import org.jspecify.annotations.NullMarked;
