/** Collectors whose rows are kept for further scrapes. */
@NullMarked
package dev.exporterkit.runtime.scrape.cache;

import org.jspecify.annotations.NullMarked;
