/** How rows are kept. */
@NullMarked
package dev.exporterkit.runtime.scrape.cache;

import org.jspecify.annotations.NullMarked;
