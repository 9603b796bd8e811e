/** How scrapes go. */
@NullMarked
package dev.exporterkit.runtime.scrape;

import org.jspecify.annotations.NullMarked;
